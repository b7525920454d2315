"""Pictures that come from another site: what was tried, and room for a file beside the address."""

import re

import articles.models.images
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def write_addresses_in_full(apps, schema_editor):
    """Give what is no address of the web the form of one: `HTTP://a`, `//a` and `http:a` become `http://a`."""
    rows = apps.get_model("articles", "Image").objects
    whole = models.Q(remote_url="") | models.Q(remote_url__regex=r"^https?://")
    for row in rows.exclude(whole):
        secure = "s" if row.remote_url[:6].lower() == "https:" else ""
        rest = re.sub(r"(?i)^(?:https?:)?/*", "", row.remote_url)
        row.remote_url = f"http{secure}://{rest}"[:1500]
        if rows.filter(remote_url=row.remote_url).exists():
            row.remote_url = f"{row.remote_url[:1450]}#picture-{row.pk}"
        row.save(update_fields=["remote_url"])


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0003_import_report_parts'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='PictureFetch',
            fields=[
                ('image', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='fetch', serialize=False, to='articles.image')),
                ('tries', models.PositiveIntegerField(default=0, verbose_name='tries')),
                ('tried_at', models.DateTimeField(blank=True, null=True, verbose_name='last tried')),
                ('problem', models.CharField(blank=True, max_length=200, verbose_name='problem')),
                ('status', models.PositiveSmallIntegerField(default=0)),
                ('is_final', models.BooleanField(default=False, verbose_name='given up')),
                ('claimed_until', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'verbose_name': 'fetching of a picture',
                'verbose_name_plural': 'fetching of pictures',
            },
        ),
        migrations.RemoveConstraint(
            model_name='image',
            name='image_is_a_file_or_a_remote_address',
        ),
        migrations.RunPython(write_addresses_in_full, migrations.RunPython.noop),
        migrations.AlterField(
            model_name='image',
            name='token',
            field=models.CharField(default=articles.models.images.new_token, editable=False, max_length=32),
        ),
        migrations.AddIndex(
            model_name='image',
            index=models.Index(fields=['remote_url'], name='image_by_remote_address'),
        ),
        migrations.AddConstraint(
            model_name='image',
            constraint=models.CheckConstraint(condition=models.Q(('original__gt', ''), ('remote_url__gt', ''), _connector='OR'), name='image_has_a_file_or_a_remote_address'),
        ),
        migrations.AddConstraint(
            model_name='image',
            constraint=models.CheckConstraint(condition=models.Q(('remote_url', ''), ('remote_url__startswith', 'http://'), ('remote_url__startswith', 'https://'), _connector='OR'), name='image_remote_address_is_of_the_web'),
        ),
        migrations.AddConstraint(
            model_name='image',
            constraint=models.UniqueConstraint(condition=models.Q(('content_hash__gt', '')), fields=('token',), name='image_name_of_files_is_kept_once'),
        ),
    ]
