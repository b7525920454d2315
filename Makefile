# make run     a newsroom to try, on http://127.0.0.1:8000 (make run PORT=8001)
# make test    the tests; with TEST_POSTGRES_URL and TEST_REDIS_URL set, on those too
# make check   everything that must hold before a change goes in
# make bench   how fast it is, with 10,000 posts (make bench POSTS=100000)

PORT = 8000
BIN = .venv/bin
WORKERS = 2
POSTS = 10000
TEMPLATES = $(shell find templates -name '*.html')
OTHER_DATABASE = not browser and not sqlite
NO_DATABASE = $(addprefix --ignore=tests/,dialects markup media outbound text)

# The first Python that is new enough, under any of its usual names.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; \
done)

.PHONY: run test check bench format lock messages python packages

run: python
	@$(PYTHON) newsroom/bootstrap.py run --port '$(PORT)'

test: packages
	TEST_DATABASE=sqlite $(BIN)/pytest --quiet -n $(WORKERS)
	@if [ -n "$$TEST_POSTGRES_URL" ]; then set -x; \
	TEST_DATABASE=postgres $(BIN)/pytest --quiet -n $(WORKERS) -m '$(OTHER_DATABASE)' $(NO_DATABASE); fi

check: packages
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/djade --check --target-version 5.2 $(TEMPLATES)
	$(BIN)/djhtml --check --tabwidth 2 $(TEMPLATES)
	$(MAKE) test

bench: packages
	$(BIN)/python -m benchmarks $(POSTS)

format: packages
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/djade --target-version 5.2 $(TEMPLATES)
	$(BIN)/djhtml --tabwidth 2 $(TEMPLATES)

lock:
	uv lock
	uv export --quiet --frozen --all-extras --no-dev --no-emit-project -o requirements/run.txt
	uv export --quiet --frozen --all-extras --all-groups --no-emit-project -o requirements/dev.txt

python:
	@test -n '$(PYTHON)' || { \
	echo "Newsroom needs Python 3.11 or newer, and none was found: install one, or say make run PYTHON=/path/to/python3." >&2; \
	exit 1; }

packages: python
	@$(PYTHON) newsroom/bootstrap.py install
