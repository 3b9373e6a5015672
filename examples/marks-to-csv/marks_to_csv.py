"""Saves the marks of every journal the token may open, from one day to another, as CSV."""

import csv
import json
import os
import sys
import time
from urllib import error, request

JOURNALS = """query ($after: String) { journalGroups(first: 50, after: $after) {
  edges { node { id subjectName classNames } } pageInfo { hasNextPage endCursor } } }"""
PAGE = """query ($groupId: ID!, $from: Date!, $to: Date!) { journalPage(groupId: $groupId, from: $from, to: $to) {
  students { ids familyNames givenNames } lessons { dates } works { lessons } marks { works students values } } }"""
SIGNS = {0: ".", 10: "pass", 11: "fail"}


def ask(query, **variables):
    headers = {"authorization": "Bearer " + os.environ["ZHURNAL_TOKEN"], "content-type": "application/json"}
    body = json.dumps({"query": query, "variables": variables}).encode()
    try:
        answer = json.load(request.urlopen(request.Request(os.environ["ZHURNAL_URL"] + "/graphql", body, headers)))
    except error.HTTPError as refused:
        if refused.code != 429:  # 429: the points of the token have run out for so many seconds
            raise
        return time.sleep(int(refused.headers["retry-after"])) or ask(query, **variables)
    return answer["data"] if not answer.get("errors") else sys.exit(answer["errors"][0]["message"])


table = csv.writer(sys.stdout)
table.writerow(["class", "subject", "day", "family name", "given name", "mark"])
page = {"hasNextPage": True, "endCursor": None}
while page["hasNextPage"]:
    groups = ask(JOURNALS, after=page["endCursor"])["journalGroups"]
    page = groups["pageInfo"]
    for node in (edge["node"] for edge in groups["edges"]):
        of = ask(PAGE, groupId=node["id"], **{"from": sys.argv[1], "to": sys.argv[2]})["journalPage"]
        for work, student, value in zip(of["marks"]["works"], of["marks"]["students"], of["marks"]["values"]):
            day = of["lessons"]["dates"][of["works"]["lessons"][work]]
            name = [of["students"][names][student] for names in ("familyNames", "givenNames")]
            table.writerow([", ".join(node["classNames"]), node["subjectName"], day, *name, SIGNS.get(value, value)])
