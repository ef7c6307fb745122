"""CPU seconds and peak memory of androguard over one app: python3 androguard-walk.py insn|xref FILE

insn: every instruction of every dex, its operands as text, searched for the three providers.
xref: AnalyzeAPK, then the cross-references of classes and strings that name them.
Prints one line of JSON. Debian's androguard 3.4 belongs to the system's own Python.
"""
import json
import re
import resource
import sys

PROVIDERS = re.compile(
    r"Landroid/provider/(ContactsContract|CallLog|Telephony)|content://(com\.android\.contacts|call_log|sms)"
)


def walk_instructions(path):
    from androguard.core.bytecodes.apk import APK
    from androguard.core.bytecodes.dvm import DalvikVMFormat

    found = 0
    for dex in APK(path).get_all_dex():
        for method in DalvikVMFormat(dex).get_methods():
            for instruction in method.get_instructions():
                if PROVIDERS.search(instruction.get_output()):
                    found += 1
    return found


def cross_references(path):
    from androguard.misc import AnalyzeAPK

    _, _, analysis = AnalyzeAPK(path)
    found = 0
    for one in analysis.get_classes():
        if PROVIDERS.search(str(one.name)):
            found += sum(len(places) for places in one.get_xref_from().values())
    for one in analysis.get_strings():
        if PROVIDERS.search(str(one.get_value())):
            found += len(one.get_xref_from())
    return found


found = {"insn": walk_instructions, "xref": cross_references}[sys.argv[1]](sys.argv[2])
used = resource.getrusage(resource.RUSAGE_SELF)
print(
    json.dumps(
        {
            "seconds": round(used.ru_utime + used.ru_stime, 2),
            "megabytes": round(used.ru_maxrss / 1024),
            "found": found,
        }
    )
)
