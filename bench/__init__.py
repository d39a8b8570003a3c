"""Quality gates and speeds of Isnad, beside peers. Run as ``python -m bench FOLDER``; see ``bench/README.md``."""
