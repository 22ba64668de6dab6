"""The goals beside what is measured: bench/goals.py [--rounds N] [codec call pipe memory impacket]

The subjects of a goal take turns, so that a machine that slows down slows all. Nothing fails
here: it prints. The codec's are in codec_goals, those of calls in call_goals, those of pipes in
pipe_goals, those of memory in memory.
"""

import argparse
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent)]


def codec(rounds):
    import codec_goals

    codec_goals.main(rounds)


def call(rounds):
    import call_goals
    import loop_goals

    table = call_goals.main(rounds)
    loop_goals.main(rounds, table)
    print(f"\n{table.met} met, {table.missed} missed")


def pipe(rounds):
    import pipe_goals

    pipe_goals.main(rounds)


def memory(rounds):
    import memory

    memory.main()


def impacket(rounds):
    import impacket_goals

    impacket_goals.main(max(1, rounds // 4))


def main():
    goals = {"codec": codec, "call": call, "pipe": pipe, "memory": memory, "impacket": impacket}
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("goals", nargs="*", choices=[*goals, []], default=[])
    parser.add_argument("--rounds", type=int, default=20)
    args = parser.parse_args()
    names = args.goals or goals
    if "codec" in names:
        codec(args.rounds)
    for name in names:
        if name != "codec":
            goals[name](args.rounds)


if __name__ == "__main__":
    main()
