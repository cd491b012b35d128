"""Articles and documents in other forms: JSON and its schema, and JSON Lines.

There are two forms: ``copydesk.article/1``, what an article says, with offsets, and ``copydesk.document/1``,
the tree.
"""

from copydesk.formats.document_form import document_from_dict, document_to_dict
from copydesk.formats.json_schema import schema
from copydesk.formats.json_text import dumps, loads
from copydesk.formats.jsonl import Record, article_records

__all__ = ["Record", "article_records", "document_from_dict", "document_to_dict", "dumps", "loads", "schema"]
