"""Sets one mark in a journal, with the standard library only."""

import json
import os
import sys
import urllib.error
import urllib.request
import uuid

SERVER = os.environ.get("ZHURNAL_URL", "http://127.0.0.1:3000")
TOKEN = os.environ.get("ZHURNAL_TOKEN", "")

PAGE = """query Page($groupId: ID!, $day: Date!) {
  journalPage(groupId: $groupId, from: $day, to: $day) {
    students { ids }
    lessons { ids }
    works { ids lessons }
    marks { works students ordinals versions }
  }
}"""
SET = """mutation Set($input: SetMarksInput!) {
  setMarks(input: $input) {
    results {
      __typename
      ... on MarkSaved { version }
      ... on MarkConflict { version value }
      ... on MarkLocked { refusal { code clause } }
      ... on MarkInvalid { refusal { code clause } }
    }
  }
}"""


def ask(query, variables, tries=3):
    """Sends a document; repeats it when the answer is lost. A fault ends the program with its code."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    headers = {"authorization": f"Bearer {TOKEN}", "content-type": "application/json"}
    request = urllib.request.Request(f"{SERVER}/graphql", body, headers)
    try:
        with urllib.request.urlopen(request, timeout=30) as reply:
            answer = json.load(reply)
    except urllib.error.HTTPError as error:
        answer = json.load(error)
    except (urllib.error.URLError, TimeoutError):
        if tries <= 1:
            raise
        return ask(query, variables, tries - 1)
    if answer.get("errors") or "data" not in answer:
        first = (answer.get("errors") or [{"message": answer.get("title"), "extensions": answer}])[0]
        sys.exit(f"{first['extensions']['code']}: {first['message']}")
    return answer["data"]


def main(group_id, day, student_id, value):
    page = ask(PAGE, {"groupId": group_id, "day": day})["journalPage"]
    if not page["lessons"]["ids"] or student_id not in page["students"]["ids"]:
        sys.exit("There is no lesson on this day, or no such student in the group.")
    work = page["works"]["lessons"].index(0)
    student = page["students"]["ids"].index(student_id)
    marks = zip(*(page["marks"][name] for name in ("works", "students", "ordinals", "versions")))
    # 0: there is no mark yet. Otherwise the version that was seen, so that nobody's change is lost.
    version = next((v for w, s, o, v in marks if (w, s, o) == (work, student, 1)), 0)
    item = {
        "lessonId": page["lessons"]["ids"][0],
        "workId": page["works"]["ids"][work],
        "studentId": student_id,
        "ordinal": 1,
        "value": value,
        "expectedVersion": version,
    }
    given = {"clientMutationId": str(uuid.uuid4()), "groupId": group_id, "items": [item]}
    result = ask(SET, {"input": given})["setMarks"]["results"][0]
    if result["__typename"] == "MarkSaved":
        print(f"saved, version {result['version']}")
    elif result["__typename"] == "MarkConflict":
        sys.exit(f"somebody else changed it: version {result['version']}, value {result['value']}")
    else:
        sys.exit(f"refused: {result['refusal']['code']} {result['refusal']['clause'] or ''}".strip())


if __name__ == "__main__":
    main(*sys.argv[1:5])
