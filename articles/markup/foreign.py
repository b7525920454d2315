"""Words in angle brackets that only a drawing or a formula knows as elements: ``vector<int>``.

The sanitiser takes such an element out with all that it holds, up to the end of the paragraph or further.
A browser shows its text, as it does with any name that HTML does not know.
"""

import re

from articles.markup.names import names
from articles.markup.tags import GIVEN

_NAMES = names(
    "abs and animate annotation annotation-xml apply approx arccos arccosh arccot arccoth arccsc"
    " arccsch arcsec arcsech arcsin arcsinh arctan arctanh arg bind bvar card cartesianproduct cbytes"
    " ceiling cerror ci circle cn codomain complexes compose condition conjugate cos cosh cot coth cs"
    " csc csch csymbol curl declare defs degree desc determinant diff discard divergence divide domain"
    " domainofapplication ellipse emptyset eq equivalent eulergamma exists exp exponentiale factorial"
    " factorof false filter floor fn forall g gcd geq grad gt ident imaginary imaginaryi implies in"
    " infinity int integers intersect interval inverse lambda laplacian lcm leq limit line list ln log"
    " logbase lowlimit lt maction maligngroup malignmark marker mask matrix matrixrow max mean median"
    " menclose merror metadata mfenced mfrac mglyph mi min minus mlabeledtr mlongdiv mmultiscripts mn"
    " mo mode moment momentabout mover mpadded mpath mphantom mprescripts mroot mrow ms mscarries"
    " mscarry msgroup msline mspace msqrt msrow mstack mstyle msub msubsup msup mtable mtd mtext mtr"
    " munder munderover naturalnumbers neq none not notanumber notin notprsubset notsubset or"
    " otherwise outerproduct partialdiff path pattern pi piece piecewise plus polygon polyline power"
    " primes product prsubset quotient rationals real reals rect reln rem root scalarproduct sdev sec"
    " sech selector semantics sep set setdiff share sin sinh stop subset sum switch symbol tan tanh"
    " tendsto text times transpose true tspan union uplimit use variance vector vectorproduct view xor"
)
"""The elements of SVG and MathML that are none of HTML."""

_AROUND = names("math svg")
_NAME = re.compile(r"</?([a-z][a-z0-9-]*)(?=[\s/>])", re.IGNORECASE)
_TAG = re.compile(rf"<(/?)([a-z][a-z0-9-]*)({GIVEN})>", re.IGNORECASE)


def untagged(html: str) -> str:
    """Return the markup without such tags; those inside a drawing or a formula stay, and go with it."""
    found = {name.lower() for name in set(_NAME.findall(html))}
    return html if found.isdisjoint(_NAMES) else _Reading().untagged(html)


class _Reading:
    """How many drawings and formulas are open at one place of the text."""

    def __init__(self) -> None:
        self.depth = 0

    def untagged(self, html: str) -> str:
        """Return the markup without the tags."""
        return _TAG.sub(self._tag, html)

    def _tag(self, tag: re.Match[str]) -> str:
        name = tag[2].lower()
        if name in _AROUND and not tag[3].endswith("/"):
            self.depth = max(0, self.depth + (-1 if tag[1] else 1))
        return "" if name in _NAMES and not self.depth else tag[0]
