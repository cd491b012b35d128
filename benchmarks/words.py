"""The vocabulary of the made-up articles."""

from __future__ import annotations

#: From curly marks to straight ones, for the articles that are typed so.
STRAIGHT = str.maketrans("“”‘’", "\"\"''")

FIRST = (
    "Ada",
    "Bruno",
    "Celia",
    "Desmond",
    "Edith",
    "Farid",
    "Greta",
    "Hollis",
    "Imani",
    "Jonas",
    "Keiko",
    "Leopold",
    "Mirela",
    "Nuno",
)
LAST = (
    "Moor",
    "Tarrant",
    "Okafor",
    "Brandt",
    "Lindqvist",
    "Pell",
    "Achterberg",
    "Souza",
    "Wren",
    "Castellan",
    "Hale",
    "Ruiz",
    "O’Dowd",
)
ROLES = (
    "mayor",
    "harbour master",
    "chief engineer",
    "spokeswoman",
    "head of research",
    "union secretary",
    "deputy minister",
)
PLACES = (
    "Port Ellis",
    "Tarn Valley",
    "Stoke Harl",
    "Lower Epney",
    "Brackwater",
    "the U.S.",
    "Carrow",
    "North Fell",
    "Vessen",
)

THINGS = (
    "the harbour board", "a new ferry line", "the county’s water company", "a survey of 1,200 households", "the night bus",
    "the inquiry into last winter’s floods", "an old cotton mill", "the school kitchen", "a fleet of 34 trawlers",
    "the regional court", "the bridge over the Tarn", "a group of beekeepers", "the price of diesel",
)  # fmt: skip
DEEDS = (
    "has lost 3.5 million in two years", "will be rebuilt from the ground up", "is older than anyone thought",
    "was closed without a word of warning", "may open again before the summer", "drew 400 people on a wet Tuesday",
    "has not been inspected since 1998", "faces a second vote", "needs twice the money that was set aside",
    "hasn’t changed hands since Jan. 4",
)  # fmt: skip
WHERE = (
    "in the upper town", "near St. Anne’s church", "on the east bank", "at the edge of the marsh", "behind the fish market",
    "along the coast road", "between the two stations", "in the council’s own figures", "by the workers’ club",
)  # fmt: skip
LINKS = (
    "while",
    "because",
    "although",
    "and",
    "but",
    "as",
    "— a first in ten years —",
    "(the third such case); meanwhile",
    "since",
)
TAILS = (
    "on Thursday", "at 7 p.m. on Sunday", "after months of delay", "according to a report seen by this paper",
    "despite the rain", "for the first time in a generation", "in spite of what was promised in the ’90s",
)  # fmt: skip
CUES = ("said", "said", "said", "told reporters", "added", "wrote", "asked", "explained", "warned")
ASKED = (
    "Is it true that",
    "Who says that",
    "How do we know whether",
    "What if",
    "Why do so many people think that",
)
TERMS = (
    "a quiet scandal",
    "nobody’s business",
    "the best of a bad lot",
    "too little, too late",
    "a matter of weeks",
)
SPOKEN = (
    "We never asked for this and we won’t pay for it", "It took them eleven days to answer the telephone",
    "There is no plan, there was no plan, and I don’t expect one", "Everyone here knows what the river can do",
    "You can’t run a ferry on good will alone", "I have read all 90 pages and I still don’t know who decided",
    "My father worked on that bridge, and so did his brother", "The figures are right, but they tell you nothing",
    "If the money comes by Friday we’ll start on Monday", "That was a mistake, and I have said so",
)  # fmt: skip
