"""What can be searched."""

from __future__ import annotations

from django.db import models

from yifa.engine.store.tenancy import TenantModel


class SearchText(TenantModel):
    """检索文本: the words of one document, folded as ``words.fold`` does, under the document's own id.

    ``kind`` is what sort of document it is, as whoever indexes calls it: searches take some kinds and leave others.

    Never put a telephone number, an identity number or an address in it: they are encrypted where they are kept and are
    not searched. The index over the text is the database's own: on SQLite the virtual table ``search_bigrams``, on
    PostgreSQL the GIN index of the same name; ``indexing`` is the only writer of all three.
    """

    kind = models.CharField("类别", max_length=48, blank=True, default="")
    text = models.TextField("文本")

    class Meta:
        db_table = "search_text"
        verbose_name = "检索文本"
        verbose_name_plural = "检索文本"
        indexes = [models.Index(fields=["org", "id"], name="search_text_of_org")]

    def __str__(self) -> str:
        return self.text[:40]
