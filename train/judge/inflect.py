"""Forms of English verbs and nouns, from the program's list of irregular ones and the base forms of a corpus."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

LEXICONS = Path(__file__).resolve().parents[2] / "src" / "language" / "lexicons"
_UNCHANGED = frozenset("put cut set hit let cost hurt shut quit spread read bet burst cast rid split thrust upset broadcast".split())
_REGULAR_PAST = frozenset("show prove sew sow swell mow shear".split())  # irregular as participles alone
_SAME_AS_BASE = frozenset({"become", "come", "run", "overcome"})  # participle = base
_BE = {"VBD": "was", "VBZ": "is", "VBP": "are", "VBN": "been", "VBG": "being", "VB": "be"}
_HAVE = {"VBD": "had", "VBZ": "has", "VBP": "have", "VBN": "had", "VBG": "having", "VB": "have"}
_DO = {"VBD": "did", "VBZ": "does", "VBP": "do", "VBN": "done", "VBG": "doing", "VB": "do"}
_WHOLE = {"be": _BE, "have": _HAVE, "do": _DO}


def _doubles(base: str) -> bool:
    return re.fullmatch(r"[^aeiou]*[aeiou][bdgklmnprt]", base) is not None or base in {
        "admit", "commit", "permit", "submit", "refer", "occur", "prefer", "transfer", "control", "expel", "compel", "ban", "plan", "equip", "regret",
    }  # fmt: skip


def _singular(low: str) -> str:
    if not low.endswith("s"):
        return low
    return low[:-3] + "y" if low.endswith("ies") else low[:-2] if low.endswith(("sses", "shes", "ches", "xes")) else low[:-1]


class Inflector:
    """Lemma of a form with its Penn tag, and form of a lemma. `bases` are base forms of verbs seen in a corpus."""

    def __init__(self, bases: Iterable[str]) -> None:
        table: dict[str, str] = json.loads((LEXICONS / "irregular-forms.json").read_text())["forms"]
        self.irregular = {base: forms.split() for base, forms in table.items()}
        self.bases = set(bases) | set(self.irregular)
        self.lemmas = {form: base for base, forms in self.irregular.items() for form in forms}

    def lemma(self, form: str, xpos: str) -> str:
        """The base form; the form itself where none is known."""
        low = form.lower()
        if low in self.lemmas and xpos not in {"VB", "VBP"}:
            return self.lemmas[low]
        if xpos in {"VBD", "VBN"}:
            return self._strip(low, "ed")
        if xpos == "VBG":
            return self._strip(low, "ing")
        if xpos == "VBZ":
            choices = [low[:-1], low[:-2], low[:-3] + "y"] if low.endswith("s") else [low]
            return next((choice for choice in choices if choice in self.bases), _singular(low))
        if xpos == "NNS":
            return _singular(low)
        return low

    def _strip(self, low: str, ending: str) -> str:
        if not low.endswith(ending):
            return low
        stem = low[: -len(ending)]
        choices = [stem + "e", stem, stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem, stem[:-1] + "y" if stem.endswith("i") else stem]
        return next((choice for choice in choices if choice in self.bases), stem)

    def form(self, lemma: str, xpos: str) -> str:
        """The form of a lemma for a Penn tag."""
        if lemma in _WHOLE and xpos in _WHOLE[lemma]:
            return _WHOLE[lemma][xpos]
        if xpos in {"VBD", "VBN"}:
            return self._past(lemma, xpos)
        if xpos in {"VBZ", "NNS"}:
            known = self.irregular.get(lemma, [])
            if xpos == "NNS" and known and lemma not in self.bases:
                return known[0]
            if re.search(r"(s|x|z|ch|sh|[^aeiou]o)$", lemma):
                return lemma + "es"
            return re.sub(r"(?<![aeiou])y$", "ie", lemma) + "s"
        if xpos == "VBG":
            if lemma.endswith("ie"):
                return lemma[:-2] + "ying"
            stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) else lemma + lemma[-1] if _doubles(lemma) else lemma
            return stem + "ing"
        return lemma

    def _past(self, lemma: str, xpos: str) -> str:
        known = self.irregular.get(lemma)
        if lemma in _UNCHANGED or (lemma == "beat" and xpos == "VBD"):
            return lemma
        if known and not (xpos == "VBD" and lemma in _REGULAR_PAST):
            past, participle = known[0], known[min(1, len(known) - 1)]
            return past if xpos == "VBD" else lemma if lemma in _SAME_AS_BASE else participle
        if lemma.endswith("e"):
            return lemma + "d"
        if re.search(r"[^aeiou]y$", lemma):
            return lemma[:-1] + "ied"
        return (lemma + lemma[-1] if _doubles(lemma) else lemma) + "ed"
