"""The search table, which each database builds in its own way."""

from django.db import migrations

CREATE = {
    "sqlite": (
        "CREATE VIRTUAL TABLE articles_search"
        " USING fts5(terms, content='', tokenize='unicode61 remove_diacritics 0')",
    ),
    "postgresql": (
        "CREATE TABLE articles_search (edition_id bigint NOT NULL, terms tsvector NOT NULL)",
        "CREATE INDEX articles_search_edition ON articles_search (edition_id)",
        "CREATE INDEX articles_search_terms ON articles_search USING gin (terms)",
    ),
}


def create(apps, schema_editor):
    for statement in CREATE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    schema_editor.execute("DROP TABLE articles_search")


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_the_house")]
    operations = [migrations.RunPython(create, drop)]
