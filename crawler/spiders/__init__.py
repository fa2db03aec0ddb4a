"""Scrapy's spiders: thin glue from responses to outcomes."""
