"""Changes of what is said to have happened: denial, modality, status, contraries, conditions, hedges, causes, attribution."""

from __future__ import annotations

from conllu import Word
from judge.change import ADDED, Change, Context, mark
from judge.tree import Node

FINITE = frozenset({"VBD", "VBZ", "VBP"})
NEGATORS = frozenset({"not", "n't", "n’t", "never"})
MODALS = {"will": ("may", "might", "could"), "would": ("might", "could"), "must": ("may", "should"), "shall": ("may",), "may": ("will",), "might": ("will",), "could": ("will",), "can": ("may",), "should": ("must",)}
STRONG = frozenset({"will", "would", "must", "shall", "can"})


def _verbs(tree: Node) -> list[Node]:
    """Verbs of clauses that state something: the main one, coordinated ones, reported ones."""
    return [n for n in tree.walk() if n.upos == "VERB" and n.subtype() in {"root", "conj", "ccomp", "acl", "advcl", "parataxis"} and n.find("nsubj", "nsubj:pass", "aux", "aux:pass")]


def negate(tree: Node, sentence: list[Word], context: Context) -> Change | None:
    """A denial put in or taken out."""
    denied = [(n, kid) for n in tree.walk() for kid in n.kids() if kid.form.lower() in NEGATORS and kid.deprel == "advmod"]
    if denied:
        node, kid = context.rng.choice(denied)
        return _affirm(node, kid, context)
    verbs = _verbs(tree)
    if not verbs:
        return None
    node = context.rng.choice(verbs)
    helper = next((kid for kid in node.left if kid.deprel in {"aux", "aux:pass", "cop"}), None)
    denial = Node("not", "PART", "RB", "advmod", number=ADDED, wrong=True)
    if helper is not None:
        node.left.insert(node.left.index(helper) + 1, denial)
    elif node.xpos in FINITE:
        lemma = context.inflector.lemma(node.form, node.xpos)
        if lemma == "be":
            return None
        do = {"VBD": "did", "VBZ": "does"}.get(node.xpos, "do")
        node.form, node.xpos = lemma, "VB"
        node.left += [Node(do, "AUX", "VBD", "aux", number=ADDED + 1), denial]
    else:
        return None
    return Change("negation", "contradicted", "contradicted", mark(node))


def _affirm(node: Node, denial: Node, context: Context) -> Change | None:
    node.remove(denial)
    do = next((kid for kid in node.left if kid.form.lower() in {"did", "does", "do"} and kid.deprel == "aux"), None)
    if do is not None and node.xpos == "VB":
        xpos = {"did": "VBD", "does": "VBZ"}.get(do.form.lower(), "VBP")
        node.remove(do)
        node.form, node.xpos = context.inflector.form(context.inflector.lemma(node.form, "VB"), xpos), xpos
    for kid in node.left:
        kid.form = {"ca": "can", "wo": "will"}.get(kid.form, kid.form)
    return Change("negation", "contradicted", "contradicted", mark(node) | {denial.number})


def change_modal(tree: Node, sentence: list[Word], context: Context) -> Change | None:
    """A weaker modal for a stronger one or the other way; only the stronger claim is wrong."""
    found = [(n, kid) for n in tree.walk() for kid in n.left if kid.deprel == "aux" and kid.form.lower() in MODALS]
    if not found:
        return None
    verb, modal = context.rng.choice(found)
    strong = modal.form.lower() in STRONG
    modal.form = context.rng.choice(MODALS[modal.form.lower()])
    before = mark(modal) | mark(verb)
    return Change("modality", "supported" if strong else "unsupported", "unsupported" if strong else None, before)


def weaken_event(tree: Node, sentence: list[Word], context: Context) -> Change | None:
    """What happened becomes what may or was to happen, or what was refused."""
    verbs = [n for n in _verbs(tree) if n.xpos in {"VBD", "VBZ", "VBP"} and not n.find("aux", "aux:pass", "cop") and n.find("nsubj")]
    verbs = [n for n in verbs if context.inflector.lemma(n.form, n.xpos) not in {"be", "have", "do", *context.lexicon.speech}]
    if not verbs:
        return None
    node = context.rng.choice(verbs)
    refused = context.rng.random() < 0.3
    before = node.number
    node.form = context.inflector.lemma(node.form, node.xpos)
    node.xpos = "VB"
    form = context.rng.choice(context.lexicon.list("refusals" if refused else "weaker"))
    node.left.append(Node(form, "AUX", "MD", "aux", number=ADDED, wrong=True))
    if refused:
        node.wrong = True
        return Change("status", "contradicted", "contradicted", frozenset({before}))
    return Change("status", "supported", "unsupported", frozenset({before}))


def turn_contrary(tree: Node, sentence: list[Word], context: Context) -> Change | None:
    """The contrary of a word, or another word of the same kind."""
    found: list[tuple[Node, str]] = []
    for node in tree.walk():
        if node.name != "O" and node.upos == "PROPN":
            continue
        lemma = context.inflector.lemma(node.form, node.xpos) if node.xpos[:1] in {"V", "N"} else node.form.lower()
        if lemma in context.lexicon.contraries and not (node.deprel == "compound:prt") and not (node.deprel == "case" and node.form.lower() in {"with", "for", "over", "up"}):
            found.append((node, lemma))
    if not found:
        return None
    node, lemma = context.rng.choice(found)
    other = context.rng.choice(context.lexicon.contraries[lemma])
    head, _, rest = other.partition(" ")
    if node.xpos[:1] == "V" and head not in context.inflector.bases:
        return None
    if node.xpos[:1] in {"V", "N"}:
        node.form = (context.inflector.form(head, node.xpos) + (f" {rest}" if rest else "")).strip()
    else:
        node.form = other
    kind = "comparison" if node.xpos in {"JJR", "JJS", "RBR", "RBS"} else "scope" if node.upos == "DET" else "other"
    return Change(kind, "contradicted", "contradicted", mark(node))


def drop_condition(tree: Node, sentence: list[Word], context: Context) -> Change | None:
    """A condition left out."""
    marks = {"if", "unless", "until", "once"}
    found = [(n, kid) for n in tree.walk() for kid in n.kids() if kid.subtype() == "advcl" and (m := kid.find("mark", "advmod")) is not None and m.form.lower() in marks]
    if not found:
        return None
    node, kid = context.rng.choice(found)
    node.remove(kid)
    node.wrong = True
    for helper in node.left:
        if helper.deprel in {"aux", "aux:pass"}:
            helper.wrong = True
    return Change("condition", "unsupported", None, frozenset(kid.numbers()) | {node.number})


def drop_hedge(tree: Node, sentence: list[Word], context: Context) -> Change | None:
    """What is alleged, planned or reported stated as a fact; or such a word put in."""
    hedges = {*context.lexicon.list("hedges"), *context.lexicon.list("hedging_adjectives")}
    found = [(n, kid) for n in tree.walk() for kid in n.left if kid.form.lower() in hedges and not kid.kids()]
    if found:
        node, kid = context.rng.choice(found)
        node.remove(kid)
        node.wrong = True
        return Change("hedge", "unsupported", None, frozenset({kid.number, node.number}))
    verbs = [n for n in _verbs(tree) if n.xpos in FINITE and n.find("nsubj") and context.inflector.lemma(n.form, n.xpos) not in context.lexicon.speech]
    if not verbs:
        return None
    node = context.rng.choice(verbs)
    node.left.append(Node(context.rng.choice(context.lexicon.list("hedges")), "ADV", "RB", "advmod", number=ADDED))
    return Change("hedge", "supported", "unsupported", frozenset({node.number}))


def drop_attribution(tree: Node, sentence: list[Word], context: Context) -> Change | None:
    """What somebody says stated as a fact."""
    content = tree.find("ccomp")
    if content is None or context.inflector.lemma(tree.form, tree.xpos) not in {"say", "claim", "allege", "suggest", "believe", "argue"} or content.find("nsubj", "nsubj:pass") is None:
        return None
    gone = frozenset(tree.numbers() - content.numbers()) | {content.number}
    content.left = [kid for kid in content.left if kid.deprel != "mark"]
    tree.form, tree.upos, tree.xpos, tree.number = content.form, content.upos, content.xpos, content.number
    tree.left, tree.right, tree.wrong = content.left, content.right, True
    for helper in tree.left:
        if helper.deprel in {"aux", "aux:pass"}:
            helper.wrong = True
    return Change("hedge", "unsupported", None, gone)


def change_cause(tree: Node, sentence: list[Word], context: Context) -> Change | None:
    """A cause for what only came after, or the order turned round."""
    found = [n for n in tree.walk() if n.form.lower() in {"after", "before", "because", "despite", "when"} and n.deprel in {"case", "mark"} and not n.kids()]
    if not found:
        return None
    node = context.rng.choice(found)
    word = node.form.lower()
    if word in {"after", "when"}:
        causal = context.rng.random() < 0.6
        node.form = ("because" if node.deprel == "mark" else "because of") if causal else "before"
        label = "unsupported" if causal else "contradicted"
        return Change("cause", label, None if causal else "contradicted", mark(node))
    node.form = {"before": "after", "because": "despite the fact that" if node.deprel == "mark" else "despite", "despite": "because of"}[word]
    return Change("cause", "contradicted", "contradicted", mark(node))


SENSE_CHANGES = (
    (negate, 3), (change_modal, 2), (weaken_event, 3), (turn_contrary, 4), (drop_condition, 2), (drop_hedge, 1), (drop_attribution, 1), (change_cause, 2),
)  # fmt: skip
