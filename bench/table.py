"""The lines of goals: what is measured, what is wanted, and the verdict."""


class Table:
    """Prints lines, and counts the verdicts."""

    def __init__(self):
        self.met = self.missed = 0
        self.lines = []

    def title(self, text):
        print(f"\n{text}")

    def line(self, what, measured, bar=None, *, least=False, unit="", note=""):
        """Print a line: `bar` is the most (or least) that is wanted, None for information."""
        verdict = ""
        if measured is not None and bar is not None:
            good = measured >= bar if least else measured <= bar
            verdict = "met" if good else "MISSED"
            self.met += good
            self.missed += not good
        wanted = "" if bar is None else f"{'>=' if least else '<='} {bar:g}{unit}"
        digits = 0 if measured is None or measured >= 100 else 3
        number = "missing" if measured is None else f"{measured:,.{digits}f}{unit}"
        print(f"  {what:<58}{number:>14}   {wanted:<12}{verdict:<8}{note}", flush=True)
        self.lines.append({"what": what, "measured": measured, "bar": bar, "verdict": verdict})
