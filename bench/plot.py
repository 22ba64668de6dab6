"""Draw the benchmark picture: python bench/plot.py [RESULT.json] [-o OUT.svg]

RESULT.json is what `pytest bench/ --benchmark-json=RESULT.json` wrote; without it the benches of
the codec are run first, which takes some minutes. One panel for each subject, one bar for each
library; the bars are the best times on a logarithmic scale, since they lie up to ten thousandfold
apart. Drawing needs nothing but the standard library.
"""

import argparse
import json
import math
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from html import escape
from pathlib import Path

WIDTH, LABEL, VALUE = 760, 236, 150
BAR, GAP, HEAD, FOOT = 18, 6, 44, 34
FONT = "font-family='Helvetica, Arial, sans-serif'"
OURS, OTHERS, YARDSTICK = "#1a7f5a", "#9aa5b1", "#c9a227"


@dataclass
class Panel:
    """Title, what the numbers are, and which results belong to it."""

    title: str
    unit: str
    factor: float
    chosen: dict
    lower_is_better: bool = True

    def bars(self, results):
        """Give (library, number) of the results that belong here, best first."""
        found = {}
        for result in results:
            info = result["extra_info"]
            if "fragments" in info.get("peer", ""):
                continue  # the default size of fragments is enough for a picture
            if all(info.get(key) == value for key, value in self.chosen.items()):
                found[info["peer"]] = self.number(result["stats"]["min"], info)
        return sorted(found.items(), key=lambda bar: bar[1], reverse=not self.lower_is_better)

    def number(self, seconds, info):
        if self.lower_is_better:
            return seconds / info.get("calls", 1) * self.factor
        return info["nbytes"] / seconds * self.factor


def codec(title, name, action):
    chosen = {"kind": "codec", "workload": name, "action": action, "syntax": "ndr20"}
    return Panel(title, "us", 1e6, chosen)


def pipe(title, direction):
    return Panel(title, "MB/s", 1e-6, {"kind": "pipe", "direction": direction}, False)


PANELS = [
    codec("Decode a SAMR enumeration of 1000 users", "enumerate_users", "touch"),
    codec("Encode it", "enumerate_users", "encode"),
    codec("Make it of plain Python data and encode it", "enumerate_users", "build"),
    codec("Decode an LSA lookup of 500 names", "lookup_sids", "touch"),
    codec("Decode a DsGetNCChanges reply of 100 objects", "get_changes", "decode"),
    codec("Decode the logon info of a PAC", "logon_info", "decode"),
    codec("Decode a request of 52 octets", "open_domain", "decode"),
    Panel("A null call over loopback", "us", 1e6,
          {"kind": "call", "what": "null call", "place": "one CPU"}),
    pipe("An input pipe", "in"),
    pipe("An output pipe", "out"),
    pipe("An in-out pipe", "inout"),
]  # fmt: skip

LABELS = {"limit": "hand-written C: the limit", "msgspec": "msgspec (msgpack)",
          "samba": "Samba's bindings", "scapy": "Scapy"}  # fmt: skip

SUBTITLES = {
    "touch": "microseconds, every leaf read; shorter is better; logarithmic scale",
    "decode": "microseconds, to objects; shorter is better; logarithmic scale",
    "encode": "microseconds; shorter is better; logarithmic scale",
    "build": "microseconds, from plain Python data; shorter is better; logarithmic scale",
    "call": "microseconds, two processes on one CPU; shorter is better; logarithmic scale",
    "pipe": "MB/s between two processes; the raw socket writes 1 MiB at a time; longer is better",
}


def subtitle(panel):
    return SUBTITLES[panel.chosen.get("action", panel.chosen["kind"])]


def shown(number):
    """Write a number with two or three significant digits."""
    if number >= 100:
        return f"{number:,.0f}"
    return (
        f"{number:.1f}" if number >= 10 else f"{number:.2f}" if number >= 0.1 else f"{number:.3f}"
    )


def colour(name):
    if name.startswith("rpcfast"):
        return OURS
    return YARDSTICK if name in ("raw socket", "limit") else OTHERS


def draw_panel(panel, bars, top):
    """Give the SVG of one panel and its height."""
    parts = [
        f"<text x='16' y='{top + 16}' font-size='15' font-weight='bold'>{escape(panel.title)}"
        f"</text><text x='16' y='{top + 33}' font-size='11' class='dim'>"
        f"{escape(subtitle(panel))}</text>"
    ]
    room = WIDTH - LABEL - VALUE
    numbers = [number for _, number in bars]
    if panel.lower_is_better:
        floor = min(numbers) / 3
        scale = room / max(math.log(max(numbers) / floor), 1e-9)
        lengths = [math.log(number / floor) * scale for number in numbers]
    else:
        lengths = [number / max(numbers) * room for number in numbers]
    ours = next((n for name, n in bars if name.startswith("rpcfast")), None)
    y = top + HEAD
    for (name, number), length in zip(bars, lengths, strict=True):
        text = f"{shown(number)} {panel.unit}"
        if panel.lower_is_better and ours and number > 1.5 * ours:
            text += f"  ({shown(number / ours)} x)"
        parts.append(
            f"<text x='{LABEL - 8}' y='{y + 13}' font-size='12' text-anchor='end'>"
            f"{escape(LABELS.get(name, name))}"
            f"</text><rect x='{LABEL}' y='{y}' width='{max(length, 2):.1f}' height='{BAR}' rx='2' "
            f"fill='{colour(name)}'/><text x='{LABEL + length + 7:.1f}' y='{y + 13}' "
            f"font-size='12'>{escape(text)}</text>"
        )
        y += BAR + GAP
    return "".join(parts), y - top + 14


def foot(data):
    """Say where the numbers come from."""
    machine = data["machine_info"]
    cpu = machine.get("cpu", {})
    brand = cpu.get("brand_raw") or machine.get("machine", "")
    return (f"{machine['python_implementation']} {machine['python_version']}, {brand}, "
            f"{cpu.get('count', '?')} CPUs, {machine.get('os', machine.get('system', ''))}; "
            f"best times of `pytest bench/`, {data['datetime'][:10]}")  # fmt: skip


def draw(data):
    """Give the SVG of a result."""
    parts, top = [], 14
    for panel in PANELS:
        bars = panel.bars(data["benchmarks"])
        if bars:
            part, height = draw_panel(panel, bars, top)
            parts.append(part)
            top += height
    style = (
        "<style>text{fill:#1f2933}.dim{fill:#616e7c}"
        "@media(prefers-color-scheme:dark){text{fill:#e4e7eb}.dim{fill:#9aa5b1}}</style>"
    )
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' width='{WIDTH}' height='{top + FOOT}' "
        f"viewBox='0 0 {WIDTH} {top + FOOT}' {FONT}>{style}{''.join(parts)}"
        f"<text x='16' y='{top + 18}' font-size='10' class='dim'>{escape(foot(data))}</text>"
        "</svg>\n"
    )


def measure(path):
    """Run the benches of the codec, and write their result."""
    here = Path(__file__).parent
    run = [sys.executable, "-m", "pytest", "-q", here / "bench_codec.py", "-k", "ndr20"]
    subprocess.run([*run, f"--benchmark-json={path}"], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("result", type=Path, nargs="?")
    parser.add_argument("-o", "--output", type=Path, default=Path("benchmarks.svg"))
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        result = args.result or Path(folder) / "result.json"
        if not args.result:
            measure(result)
        data = json.loads(result.read_text(encoding="utf-8"))
    args.output.write_text(draw(data), encoding="utf-8")


if __name__ == "__main__":
    main()
