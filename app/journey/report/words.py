"""What the settings of the report say until an administrator says otherwise: the maker's name, and what a customer confirms.

These words are sealed with each report, in the language in which they were shown.
"""

ORGANISATION_ZH = "远岭客车股份有限公司"
ORGANISATION_EN = "Yuanling Coach & Truck Co., Ltd."
ORGANISATION_ADDRESS = "云州市远岭大道 88 号"
ORGANISATION_PHONE = "400-000-0000"
AGREEMENT_ZH = (
    "本人已查看本报告的全部内容。所列车辆、故障、处理措施、更换零件、旧件去向及补偿与实际相符；"
    "服务工程师已向本人说明处理情况和使用保养要求。本人以下列方式对本报告予以确认。"
)
AGREEMENT_EN = (
    "I have seen the whole of this report. The vehicle, the fault, the work done, the parts replaced, what becomes of the old "
    "parts and the compensation are stated as they are. The engineer has explained the work and how to use and maintain the "
    "vehicle. I confirm this report in the way stated below."
)
