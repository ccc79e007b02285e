"""What a build shows at a glance: the counts of people, as the documents give them, most repeated first."""

from nightglass.records.document import Genre

_FACT_BEARING = ", ".join(f"'{genre.value}'" for genre in Genre if genre.bears_fact)


def counts_sql(most: int) -> str:
    """Return SQL over ``figures`` and ``documents`` for the ``most`` counts that the most documents give.

    Columns: measure, low, high, place, said_by (null where the text says so itself), documents. Analysis is left out,
    and so is what the text denies; the same range by the same speaker is one row.
    """
    return f"""
        SELECT f.measure, f.low, f.high, f.place, f.attributed_to AS said_by, count(DISTINCT f.document_id) AS documents
        FROM figures AS f
        JOIN documents AS d ON d.id = f.document_id
        WHERE d.genre IN ({_FACT_BEARING}) AND NOT f.denied AND f.measure NOT IN ('other', 'locations')
        GROUP BY f.measure, f.low, f.high, f.place, f.attributed_to
        ORDER BY documents DESC, f.measure, f.low, f.high, f.place, said_by
        LIMIT {int(most)}
    """  # noqa: S608 - what is put in is a whole number and the names of genres
