"""A run's report leaves the run's own row and becomes parts; reports that are there come along."""

import json
import zlib
from collections import Counter

import django.db.models.deletion
from django.db import migrations, models

LINES = 500


def carry_over(apps, schema_editor):
    """Write each old report as parts, in the form they have today."""
    run_model = apps.get_model("articles", "ImportRun")
    part_model = apps.get_model("articles", "ReportPart")
    for run in run_model.objects.iterator(chunk_size=1):
        rows = [dict({"kind": "article"}, **row) for row in run.report if isinstance(row, dict)]
        for number, start in enumerate(range(0, len(rows), LINES)):
            some = rows[start : start + LINES]
            part_model.objects.create(run=run, number=number, tally=_tally(some), packed=_pack(some))


def carry_back(apps, schema_editor):
    """Write the parts into the runs again, as many lines as they used to hold."""
    run_model = apps.get_model("articles", "ImportRun")
    part_model = apps.get_model("articles", "ReportPart")
    for run in run_model.objects.iterator(chunk_size=1):
        run.report = []
        for part in part_model.objects.filter(run=run).order_by("number"):
            run.report += map(json.loads, zlib.decompress(bytes(part.packed)).splitlines())
            if len(run.report) >= 2_000:
                break
        run.save(update_fields=["report"])


def _tally(rows):
    said = ("message", "repairs", "warnings", "tags_left")
    return dict(
        Counter(
            f"{row.get('outcome', '')}|{row['kind']}|{any(row.get(name) for name in said):d}"
            for row in rows
        )
    )


def _pack(rows):
    text = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return zlib.compress(text.encode("utf-8", "replace"), 3)


class Migration(migrations.Migration):
    dependencies = [("articles", "0002_search_table")]

    operations = [
        migrations.AddField("importrun", "summary", models.JSONField(default=dict)),
        migrations.AddField("importrun", "told_at", models.DateTimeField(blank=True, null=True)),
        migrations.CreateModel(
            name="ReportPart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("tally", models.JSONField(default=dict)),
                ("packed", models.BinaryField()),
                ("run", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="parts", to="articles.importrun")),
            ],
            options={
                "ordering": ("run", "number"),
                "constraints": [models.UniqueConstraint(fields=("run", "number"), name="report_part_has_its_place")],
            },
        ),
        migrations.RunPython(carry_over, carry_back),
        migrations.RemoveField("importrun", "report"),
    ]
