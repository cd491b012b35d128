"""What a sentence reports in a language whose verb stands second: German."""

from copydesk.reading.attribution.verb_second.carrying import carry_on
from copydesk.reading.attribution.verb_second.finding import reports

__all__ = ["carry_on", "reports"]
