"""Judges PDF files by PDF/UA-1 and PDF/A-2a, with the package `page-validation`: `standards.py FILE.pdf…`

The exit status is 0 when all of them comply, and when a copy of the first that claims another part of PDF/UA does not.
"""

import sys
from collections import Counter
from pathlib import Path

import page

PROFILES = [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A]
# A report of thousands of projects has more objects than the package expects.
LIMITS = page.SafetyLimits(max_object_count=2_000_000, max_reference_depth=10_000)


def failures(pdf: bytes, profile: page.ValidationProfile) -> Counter:
    """What `profile` finds wrong, and how often."""
    report = page.validate_pdf_bytes(pdf, profile=profile, limits=LIMITS)
    found = Counter(f"{failure.rule_id}: {failure.message}" for failure in report.failures)
    assert report.is_compliant == (not found), "the verdict contradicts its reasons"
    return found


def main(files: list[str]) -> int:
    wrong = 0
    for file in files:
        for profile in PROFILES:
            found = failures(Path(file).read_bytes(), profile)
            print(f"{file}: {str(profile).split('.')[-1]}: {sum(found.values()) or 'no'} failures")
            for reason, count in found.most_common(20):
                print(f"    {count} × {reason[:200]}")
            wrong += len(found)
    sound = Path(files[0]).read_bytes()
    claim = b"<pdfuaid:part>1<"
    assert claim in sound, "a report does not say which part of PDF/UA it keeps to"
    if not failures(sound.replace(claim, b"<pdfuaid:part>7<"), page.ValidationProfile.PDF_UA_1):
        print("a false claim is not found: the judge says yes to everything")
        wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
