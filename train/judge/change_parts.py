"""Changes of names, numbers, dates and parts of a sentence."""

from __future__ import annotations

import re

from conllu import Word
from judge.change import ADDED, Change, Context, is_count, is_year, mark, name_at, name_spans, rename
from judge.tree import Node, parents

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
SMALL = "two three four five six seven eight nine ten eleven twelve".split()


def swap_name(tree: Node, sentence: list[Word], context: Context) -> Change | None:
    """Another name of the same type, from the same text where it has one."""
    spans = [s for s in name_spans(sentence) if sentence[s[0]].name[2:] not in {"time", "quantity"} and sentence[s[0]].form[0].isupper()]
    context.rng.shuffle(spans)
    for span in spans:
        node = name_at(tree, sentence, span)
        words = {w.form for w in sentence[span[0] : span[1]]}
        etype = sentence[span[0]].name[2:]
        if node is None or any(sentence[n].form in {"'s", "’s"} for n in range(*span)):
            continue
        said = {w.form for w in sentence}
        near = [name for name in context.near.names[etype] if not set(name.split()) & (words | said)]
        far = context.far.names[etype]
        choices = near if near and context.rng.random() < 0.75 else [context.rng.choice(far) for _ in range(6)] if far else []
        choices = [name for name in choices if not set(name.split()) & said and name[0].isupper()]
        if not choices:
            continue
        speaker = node.deprel == "nsubj" and (above := parents(tree).get(node.number)) is not None and context.inflector.lemma(above.form, above.xpos) in context.lexicon.speech
        rename(node, span, context.rng.choice(choices))
        return Change("speaker" if speaker else "entity", "contradicted", "contradicted", frozenset(range(*span)))
    return None


def swap_number(tree: Node, sentence: list[Word], context: Context) -> Change | None:
    """Another number: one of the text, or one near it."""
    nodes = [n for n in tree.walk() if n.xpos == "CD" and (is_count(n.form) or n.form.lower() in SMALL)]
    if not nodes:
        return None
    node = context.rng.choice(nodes)
    before = node.form
    if before.lower() in SMALL:
        node.form = context.rng.choice([w for w in SMALL if w != before.lower()])
    else:
        said = {w.form for w in sentence}
        near = [n for n in context.near.numbers if n not in said]
        node.form = context.rng.choice(near) if near and context.rng.random() < 0.5 else _other_number(before, context)
    if node.form == before:
        return None
    return Change("number", "contradicted", "contradicted", mark(node))


def _other_number(form: str, context: Context) -> str:
    digits = [n for n, c in enumerate(form) if c.isdigit()]
    at = context.rng.choice(digits)
    low = "123456789" if at == digits[0] else "0123456789"
    digit = context.rng.choice([c for c in low if c != form[at]])
    return form[:at] + digit + form[at + 1 :]


def exchange_numbers(tree: Node, sentence: list[Word], context: Context) -> Change | None:
    """Two numbers of the sentence change places."""
    nodes = [n for n in tree.walk() if n.xpos == "CD" and is_count(n.form)]
    if len({n.form for n in nodes}) < 2:
        return None
    a, b = context.rng.sample(nodes, 2)
    if a.form == b.form:
        return None
    a.form, b.form = b.form, a.form
    return Change("merged", "contradicted", "contradicted", mark(a) | mark(b))


def swap_date(tree: Node, sentence: list[Word], context: Context) -> Change | None:
    """Another weekday, month, day of the month or year."""
    above = parents(tree)
    found: list[tuple[Node, list[str]]] = []
    for node in tree.walk():
        beside = above[node.number].form if node.number in above else ""
        if node.form in WEEKDAYS:
            found.append((node, WEEKDAYS))
        elif node.form in MONTHS and node.upos == "PROPN":
            found.append((node, MONTHS))
        elif is_year(node.form):
            found.append((node, [str(int(node.form) + d) for d in (-10, -4, -3, -2, -1, 1, 2, 3, 5)]))
        elif re.fullmatch(r"[123]?\d", node.form) and (beside in MONTHS or any(k.form in MONTHS for k in node.kids())):
            found.append((node, [str(n) for n in range(1, 31)]))
    if not found:
        return None
    node, choices = context.rng.choice(found)
    node.form = context.rng.choice([c for c in choices if c != node.form])
    return Change("date", "contradicted", "contradicted", mark(node))


def exchange_parts(tree: Node, sentence: list[Word], context: Context) -> Change | None:
    """Two parts (subject and object, giver and taker, two places) change places."""
    above = parents(tree)
    able = [n for n in tree.walk() if n.deprel in {"nsubj", "obj", "iobj", "obl", "obl:agent", "nsubj:pass", "nmod"} and n.upos in {"PROPN", "NOUN"} and n.number in above]
    pairs = [
        (a, b) for a in able for b in able
        if a.number < b.number and not a.numbers() & b.numbers() and a.text().lower() != b.text().lower()
        and _alike(a, b, above)
    ]  # fmt: skip
    if not pairs:
        return None
    roles = [p for p in pairs if p[0].deprel == "nsubj" and above[p[0].number] is above[p[1].number]]
    a, b = context.rng.choice(roles if roles and context.rng.random() < 0.6 else pairs)
    touched = _swap_cores(a, b)
    return Change("role" if (a, b) in roles else "merged", "contradicted", "contradicted", touched)


def _alike(a: Node, b: Node, above: dict[int, Node]) -> bool:
    """What may change places: names of one type anywhere; common nouns of one number, and subject and object, where they hang on one word."""
    if a.name != "O" or b.name != "O":
        named = a.name[2:] == b.name[2:]
    else:
        named = False
    together = above[a.number] is above[b.number]
    return named or (together and (a.xpos == b.xpos or {a.deprel, b.deprel} == {"nsubj", "obj"}))


def _swap_cores(a: Node, b: Node) -> frozenset[int]:
    """Exchanges the words of two parts but for prepositions and clauses on them."""
    held = {"case", "acl:relcl", "acl", "appos", "punct", "conj", "cc", "cop", "nmod", "parataxis"}

    def parts(node: Node) -> tuple[str, str, str, int, str, list[Node], list[Node]]:
        left = [k for k in node.left if k.deprel not in held]
        right = [k for k in node.right if k.deprel not in held]
        return node.form, node.upos, node.xpos, node.number, node.name, left, right

    def give(node: Node, own: tuple, other: tuple) -> None:
        gone = {id(k) for k in (*own[5], *own[6])}
        stay_left = [k for k in node.left if id(k) not in gone]
        stay_right = [k for k in node.right if id(k) not in gone]
        node.form, node.upos, node.xpos, node.number, node.name = other[:5]
        node.left, node.right = [*stay_left, *other[5]], [*other[6], *stay_right]

    first, second = parts(a), parts(b)
    give(a, first, second)
    give(b, second, first)
    touched: set[int] = set()
    for node, other in ((a, second), (b, first)):
        for part in (node, *other[5], *other[6]):
            for word in part.walk() if part is not node else (node,):
                word.wrong = True
                touched.add(word.number)
    return frozenset(touched)


def swap_phrase(tree: Node, sentence: list[Word], context: Context) -> Change | None:
    """Another phrase with the same preposition in the place of one, from another text or sentence."""
    nodes = [n for n in tree.walk() if n.deprel == "obl" and (c := n.find("case")) is not None and n.left[:1] == [c] and sum(1 for _ in n.walk()) < 8]
    if not nodes:
        return None
    node = context.rng.choice(nodes)
    case = node.find("case")
    assert case is not None
    pool = context.near if context.rng.random() < 0.5 else context.far
    said = {w.form.lower() for w in sentence}
    choices = [p for p in pool.phrases[case.form.lower()] if p.form.lower() not in said]
    if not choices:
        return None
    other = context.rng.choice(choices).copy()
    before = frozenset(n.number for n in node.walk() if n is not case)
    for k, word in enumerate(other.walk()):
        word.number, word.wrong = ADDED + k, True
    node.form, node.upos, node.xpos, node.name, node.wrong = other.form, other.upos, other.xpos, other.name, True
    node.left, node.right = [case, *other.left[1:]], other.right
    kind = "date" if node.name.endswith("time") else "added"
    return Change(kind, "unsupported", "unsupported", before)


def swap_word(tree: Node, sentence: list[Word], context: Context) -> Change | None:
    """Another noun, adjective or verb of the same form in the place of one."""
    nodes = [n for n in tree.walk() if n.name == "O" and n.form.islower() and len(n.form) > 3 and n.upos in {"NOUN", "ADJ", "VERB"}]
    if not nodes:
        return None
    node = context.rng.choice(nodes)
    pool = context.near if context.rng.random() < 0.5 else context.far
    said = {w.form.lower()[:5] for w in sentence}
    if node.xpos[:1] not in {"V", "N", "J"} or node.xpos == "NNP":
        return None
    alike = set(context.lexicon.synonyms_of(context.inflector.lemma(node.form, node.xpos), node.xpos))
    choices = [w for w in (context.rng.choice(pool.words[node.xpos]) for _ in range(8)) if w[:5] not in said and context.inflector.lemma(w, node.xpos) not in alike] if pool.words[node.xpos] else []
    if not choices:
        return None
    node.form = choices[0]
    return Change("other", "unsupported", "unsupported", mark(node))


def bound_number(tree: Node, sentence: list[Word], context: Context) -> Change | None:
    """A bound put before a number, or another bound in the place of one."""
    nodes = [n for n in tree.walk() if n.xpos == "CD" and n.deprel in {"nummod", "obj", "nsubj"} and (is_count(n.form) or n.form.lower() in SMALL)]
    if not nodes:
        return None
    node = context.rng.choice(nodes)
    loose = [k for k in node.left if k.deprel in {"advmod", "nmod", "case", "amod", "obl", "nmod:unmarked"}]
    held = " ".join(w.form for k in loose for w in k.walk()).lower()
    bounds: list[str] = context.lexicon.list("bounds")
    if loose and held not in bounds:
        return None
    same = next((g for g in context.lexicon.list("same_bound") if held in g), [held])
    clear = [b for b in bounds if b not in same and (held or b not in {"about", "around", "exactly", "only", "as many as", "up to"})]
    form = context.rng.choice(clear)
    node.left = [k for k in node.left if k not in loose]
    node.left.insert(0, Node(form, "ADV", "RB", "advmod", number=ADDED, wrong=True))
    before = frozenset(w.number for k in loose for w in k.walk()) or frozenset({node.number})
    return Change("bound", "contradicted", "contradicted", before)


PART_CHANGES = (
    (swap_name, 4), (swap_number, 3), (exchange_numbers, 1.5), (swap_date, 2), (exchange_parts, 5), (swap_phrase, 2.5), (swap_word, 3), (bound_number, 1.5),
)  # fmt: skip
