"""Generated articles and the laws that a parser keeps: for the tests of copydesk, and for yours.

`copydesk.testing.strategies` draws texts, which a parser of any make can be tried on. `copydesk.testing.trees`
draws trees of copydesk, and `copydesk.testing.trees.laws` says what must hold for them. This is the only room that
knows Hypothesis; the extra ``copydesk[testing]`` brings it.
"""
