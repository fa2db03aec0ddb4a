"""Where the articles of a publication are: robots.txt, sitemaps, feeds, listings, and what is an article."""
