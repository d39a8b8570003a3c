"""The Arabic language layer: letters, words, sentences, numbers, index terms, months and calendars.

It knows text only: nothing of HTTP, SQL, pages, articles or outlets. It imports nothing else of Isnad.
"""
