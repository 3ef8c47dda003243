"""W1: the same json.loads loop on records of many small fields (records.jsonl); run with the peers' folder on PYTHONPATH."""
import json
import os
from peer import Bench

bench = Bench("W1", "python json.loads", limit=10**9, unit="MB")
path = bench.path("records.jsonl")


def work():
    characters = 0
    for line in bench.lines("records.jsonl"):
        characters += len(json.loads(line)["name"])
    return characters


bench.run(work, os.path.getsize(path) // 1_000_000, warm=work)
