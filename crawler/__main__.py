"""`python -m crawler`: the command line without the console script."""

from crawler.commands import main

if __name__ == "__main__":
    main()
