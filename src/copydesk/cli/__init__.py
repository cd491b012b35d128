"""The command line: ``copydesk read``, ``check``, ``render``, ``testbench`` and ``schema``.

What each file is for:

- `entry`: from arguments to an exit status; what happens on Ctrl-C and at a closed pipe
- `arguments`: what may be typed
- `inputs`: files, standard input and records, decoded
- `commands`: what each command does
- `testbench`: laws and gold for parsers of other people
- `page`, `layout`, `paint`: an article on a page for people
- `streams`: standard output and standard error
"""

from copydesk.cli.entry import main

__all__ = ["main"]
