"""What is stored, and what may be asked. Querysets stand above their model."""

from articles.models.addresses import Address, as_written, full_address, normal_path
from articles.models.articles import Article
from articles.models.authors import Author
from articles.models.bylines import ArticleImage, Byline
from articles.models.categories import Category, is_reserved
from articles.models.corrections import Correction
from articles.models.edition_rows import EditionBody, EditionImage
from articles.models.editions import Cursor, Edition
from articles.models.fetches import PictureFetch
from articles.models.images import Image
from articles.models.legacy import ImportRun, LegacyPost
from articles.models.old_lists import OldList
from articles.models.pages import Page, PageImage, SiteTexts
from articles.models.placements import Placement
from articles.models.report_parts import ReportPart
from articles.models.revisions import Revision
from articles.models.settled_files import SettledFile
from articles.models.stages import Kind, Stage, Standing
from articles.models.tags import Tag, TaggedArticle, split_tags, tag_key
from articles.models.waiting_files import WaitingFile

__all__ = [
    "Address",
    "Article",
    "ArticleImage",
    "Author",
    "Byline",
    "Category",
    "Correction",
    "Cursor",
    "Edition",
    "EditionBody",
    "EditionImage",
    "Image",
    "ImportRun",
    "Kind",
    "LegacyPost",
    "OldList",
    "Page",
    "PageImage",
    "PictureFetch",
    "Placement",
    "ReportPart",
    "Revision",
    "SettledFile",
    "SiteTexts",
    "Stage",
    "Standing",
    "Tag",
    "TaggedArticle",
    "WaitingFile",
    "as_written",
    "full_address",
    "is_reserved",
    "normal_path",
    "split_tags",
    "tag_key",
]
