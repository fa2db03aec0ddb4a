"""Glue from a scraped page to the store: validate, fingerprint, record."""

from crawler.pipelines.pipelines import DeduplicatePipeline, StorePipeline, ValidatePipeline

__all__ = ["DeduplicatePipeline", "StorePipeline", "ValidatePipeline"]
