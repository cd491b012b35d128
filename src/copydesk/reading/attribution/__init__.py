from copydesk.reading.attribution.finding import Found, find

__all__ = ["Found", "find"]
