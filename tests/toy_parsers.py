"""A program that answers JSON Lines, well or badly: ``python toy_parsers.py MANNER``."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time

#: What is asked first; see `copydesk.testing.child`.
GREETING = "“Rain fell,” said Ada Moor."


def spans(text: str) -> list[list[int]]:
    return [list(one.span()) for one in re.finditer(r"[^\n]+(?:\n(?!\n)[^\n]+)*", text)]


def units(text: str) -> int:
    return sum(1 + (ord(one) > 0xFFFF) for one in text)


def main(manner: str) -> None:
    for line in sys.stdin:
        request = json.loads(line)
        number, text = request["id"], request["text"]
        answer: dict[str, object] = {"id": number, "paragraphs": spans(text)}
        harmless = text.startswith("Rain") or text == GREETING
        if manner == "full":
            answer |= {"pieces": spans(text), "rendered": text, "normalised": text.strip()}
        elif manner == "utf-16":
            answer["paragraphs"] = [[units(text[:start]), units(text[:end])] for start, end in spans(text)]
        elif manner == "mixed-up" and "😀" in text:
            answer["paragraphs"] = [[0, 1]]
        elif manner == "outside" and not harmless:
            answer["paragraphs"] = [[-1, 99]]
        elif manner == "dies" and "“" in text and text != GREETING:
            sys.stderr.write("it was the mark\n")
            sys.exit(3)
        elif manner == "hangs" and "“" in text and text != GREETING:
            time.sleep(600)
        elif manner == "hangs with a child" and not harmless:
            child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
            sys.stderr.write(f"{child.pid}\n")
            sys.stderr.flush()
            time.sleep(600)
        elif manner == "closes" and not harmless:
            os.close(1)
            time.sleep(600)
        elif manner == "not JSON":
            print("hello", flush=True)
            continue
        elif manner == "another id":
            answer["id"] = 99
        elif manner == "reports":
            answer = {"id": number, "error": "too wet"}
        elif manner == "nothing":
            answer = {"id": number, "words": 3}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
