"""Saves the marks of every journal the token may open, from one day to another, as CSV."""

import csv
import json
import os
import sys
import urllib.request

JOURNALS = """query ($after: String) { journalGroups(first: 50, after: $after) {
  edges { node { id subjectName classNames } } pageInfo { hasNextPage endCursor } } }"""
PAGE = """query ($groupId: ID!, $from: Date!, $to: Date!) { journalPage(groupId: $groupId, from: $from, to: $to) {
  students { ids familyNames givenNames } lessons { dates } works { lessons }
  marks { works students values } } }"""
SIGNS = {0: ".", 10: "pass", 11: "fail"}


def ask(query, **variables):
    headers = {"authorization": "Bearer " + os.environ["ZHURNAL_TOKEN"], "content-type": "application/json"}
    body = json.dumps({"query": query, "variables": variables}).encode()
    with urllib.request.urlopen(urllib.request.Request(os.environ["ZHURNAL_URL"] + "/graphql", body, headers)) as reply:
        answer = json.load(reply)
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
            name = (of["students"]["familyNames"][student], of["students"]["givenNames"][student])
            table.writerow([", ".join(node["classNames"]), node["subjectName"], day, *name, SIGNS.get(value, value)])
