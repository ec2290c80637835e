"""``python -m liangpai.cli``."""

from liangpai.cli.entry import main

if __name__ == "__main__":
    main()
