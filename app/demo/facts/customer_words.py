"""What customers write and say: opinions on the report, answers to the follow-up call, complaints, refusals.

Each row says how content the customer is (1 to 5), so that words and figures agree. Complaints carry their
class and whether they turn out justified.
"""

from __future__ import annotations

from typing import Any

from app.demo.facts.table import read

OPINIONS = """
5 | 师傅来得快，技术好，讲得也清楚。 | Came quickly, knows his job and explained it well.
5 | 处理及时，没有耽误早班，感谢。 | Done in time for the early shift, thank you.
5 | 服务态度很好，旧件也给我们看了。 | Very polite, and showed us the old part.
5 | 同意以上处理，满意。 | Agreed, satisfied.
4 | 修好了，希望配件能再快一点。 | Mended; I wish parts came sooner.
4 | 处理正常，建议驻点多备这个件。 | Fine; keep this part at the station, please.
4 | 故障排除，观察使用。 | Fault gone, will keep an eye on it.
3 | 修是修好了，等了一天半才来人。 | Mended, but it took a day and a half for someone to come.
3 | 同类问题第二次了，希望厂家重视。 | Second time for this kind of fault, the maker should take note.
2 | 停运两天损失不小，希望给个说法。 | Two days off the road cost us a lot, we want an answer.
1 | 对责任判定有异议，保留意见。 | We do not agree on the responsibility and reserve our position.
"""

FOLLOW_UPS = """
5 | 车一直正常跑，没有问题。 | Runs well ever since.
5 | 很满意，下次还找这位师傅。 | Very satisfied, we'd like the same engineer again.
4 | 整体可以，就是电话排队久。 | All right, but a long wait on the phone.
4 | 师傅不错，配件晚了一天。 | Good engineer, the part was a day late.
3 | 一般吧，讲解少了点。 | So-so, not much explanation.
2 | 修完三天又报警了，还没来得及报。 | The alarm was back after three days, I had not reported it yet.
2 | 收费没提前说清楚。 | The charge was not made clear beforehand.
1 | 很不满意，耽误我们一个包车团。 | Very dissatisfied, it cost us a charter.
"""

COMPLAINTS = """
repair_quality | yes | 修完不到一周同样的故障又出现。 | The same fault came back within a week. | 首次维修未查到真正原因，仅更换次因件。 | The true cause was missed; only the consequential part was replaced.
delay    | yes | 说好上午到，下午四点才来，乘客全退票。 | Promised for the morning, came at four, all tickets refunded. | 派工后未复核路程，未提前告知延误。 | The route was not checked and the delay not announced.
delay    | no  | 报修两天没人来。 | Nobody came for two days. | 用户改约到第三日，来电记录可查。 | The customer had moved the appointment; the call is on record.
parts    | yes | 等件等了五天。 | Five days of waiting for a part. | 低于最低库存未及时补货。 | Stock was below the minimum and not ordered in time.
price    | no  | 觉得收费贵。 | It seems expensive. | 超出质保，报价与委托书一致。 | Out of warranty; price as on the signed authorisation.
attitude | yes | 师傅打电话语气不好。 | The engineer was rude on the phone. | 核实录音，沟通方式欠妥。 | The recording confirms it.
repair_quality | yes | 地板上留了油印，没清理干净。 | Oil marks were left on the floor. | 完工自检未执行清洁项。 | Cleaning was skipped in the self-check.
other    | no  | 要求赔停运损失。 | Demands compensation for lost trips. | 合同未约定，已解释并协商保养优惠。 | Not in the contract; explained, a service discount agreed.
"""

REFUSALS = """
用户认为停运损失未解决，拒绝签字。 | The customer will not sign while lost trips are unsettled.
现场驾驶员无签字授权，公司负责人不在。 | The driver may not sign and the manager is away.
用户不同意判定为使用责任。 | The customer disputes that it was the use.
"""

DECLINED_WORK = """
前轮胎磨到磨损标志，建议更换，用户暂不处理。 | Front tyres are at the wear mark; replacement advised, customer declines for now.
制动鼓有热裂纹，建议成对更换，用户要求下次保养处理。 | Heat cracks in the drums; the customer wants it at the next service.
转向横拉杆防尘罩破损，建议更换球头，用户不同意。 | Torn tie rod boot; the customer does not agree to replace the joint.
安全锤缺 2 把、灭火器过期，建议补齐，用户自行采购。 | Two hammers missing, extinguisher out of date; the customer will buy them.
"""


def opinions() -> list[dict[str, Any]]:
    """{score 1–5, zh, en}: written on the service report."""
    return _scored(OPINIONS)


def follow_ups() -> list[dict[str, Any]]:
    """{score 1–5, zh, en}: said in the follow-up call."""
    return _scored(FOLLOW_UPS)


def complaints() -> list[dict[str, Any]]:
    """{kind (repair_quality|attitude|delay|price|parts|other), justified, zh, en, cause_zh, cause_en}."""
    rows = read(COMPLAINTS, "kind justified zh en cause_zh cause_en")
    return [{**row, "justified": row["justified"] == "yes"} for row in rows]


def refusals() -> list[dict[str, str]]:
    """{zh, en}: why a report was not signed."""
    return read(REFUSALS, "zh en")


def declined_work() -> list[dict[str, str]]:
    """{zh, en}: safety-critical work that was advised and declined."""
    return read(DECLINED_WORK, "zh en")


def _scored(text: str) -> list[dict[str, Any]]:
    return [{**row, "score": int(row["score"])} for row in read(text, "score zh en")]
