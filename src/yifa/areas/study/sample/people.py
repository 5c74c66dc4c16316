"""The roster of the sample, and which laws whom concern. All names are invented."""

from __future__ import annotations

from yifa.areas.study.models import Category
from yifa.engine.sample_book import Book, rows

_GOVERNMENT = """
-2.1.2|leaders|党委|乡党委书记|沈怀民
-2.1.2|leaders|政府|乡长|林振邦
-2.1.2|leaders|人大|人大主席|宁致和
-2.1.2|leaders|政府|副乡长|蒋思远
-2.1.2|leaders|纪委|纪委书记|闻守廉
-2.1.2|leaders|党委|组织委员|程知人
-2.1.2|leaders|党委|宣传委员|温宣和
-2.1.2|leaders|党委|政法委员|毕明政
-2.1.2|leaders|武装部|武装部部长|武安澜
-2.1.2|staff|党政综合办|干事|周小禾
-2.1.2|staff|综治办|干事|何青禾
-2.1.2|staff|党政综合办|法制审核员|陈明法
-2.1.2|staff|清溪司法所|所长|司正平
-2.1.2|staff|党政综合办|系统管理员|谢理政
-2.1.2|staff|农业农村服务中心|主任|苗农兴
-2.1.2|staff|农业农村服务中心|干事|田惠禾
-2.1.2|staff|应急办|主任|路通达
-2.1.2|staff|应急办|干事|柴安澜
-2.1.2|staff|财政所|所长|纪录清
-2.1.2|staff|财政所|会计|钱守账
-2.1.2|staff|党政综合办|文书|文思敏
-2.1.2|staff|便民服务中心|主任|申便民
-2.1.2|staff|便民服务中心|窗口人员|金可期
-2.1.2|staff|民政办|主任|卢清扬
-1.7.1|staff|自然资源所|所长|汪厚土
-2.1.2|officers|综合行政执法队|队长|郑守正
-2.1.2|officers|综合行政执法队|队员|冯立新
-2.1.2|officers|综合行政执法队|队员|严执方
-2.1.2|officers|综合行政执法队|队员|秦守规
-2.1.2|officers|综合行政执法队|队员|葛公允
-2.1.2|officers|综合行政执法队|队员|常巡行|0.4.10
-1.1.6|officers|综合行政执法队|队员|邢有据
0.3.2|officers|综合行政执法队|队员|尹知法
-2.1.2|mediators|乡人民调解委员会|主任|吴和平
-2.1.2|mediators|乡人民调解委员会|委员|施劝和
-2.1.2|mediators|乡人民调解委员会|委员|乐息争
-2.1.2|mediators|乡人民调解委员会|委员|安和睦
-2.1.2|other|综合行政执法队|执法辅助人员|邱协勤
-2.1.2|other|综治办|专职网格员|孟小满
"""
"""On the roster since, kind of post, unit, post, name, until."""

_VILLAGES = """
东溪村|支部书记|桂东升
东溪村|文书|韩东篱
西岭村|支部书记|岑西望
上坪村|支部书记|平上游
下坪村|支部书记|段下田
石桥村|支部书记|石可桥
松树湾村|支部书记|松长青
竹园村|支部书记|竹有节
枫林村|支部书记|丹枫晓
白云村|支部书记|云自闲
双河村|支部书记|江双流
双河村|文书|江晚照
龙井村|支部书记|井泉清
梨花村|支部书记|梨雪白
老街村|支部书记|老石板
老街村|文书|街灯明
新塘村|支部书记|塘映月
红岩村|支部书记|岩上松
"""

_LAWS = """
everyone|宪法|总纲、公民的基本权利和义务、国家机构
everyone|民法典|总则编、物权编、婚姻家庭编
government|法治宣传教育法|谁执法谁普法、国家工作人员学法
government|公职人员政务处分法|第三章
leaders|重大行政决策程序暂行条例|全文
leaders|行政诉讼法|负责人出庭应诉
officers|行政处罚法|一般规定、决定程序
officers|行政强制法|设定、实施程序
officers|行政执法监督条例|执法资格、监督方式
staff|政府信息公开条例|主动公开、依申请公开
villages|村民委员会组织法|村民会议、民主管理和监督
villages|土地管理法|宅基地、集体建设用地
mediators|人民调解法|调解程序、调解协议
mediators|信访工作条例|分类办理
"""
"""Whom it concerns, law, what of it."""

_LISTED = "-2.3.1"


def people(book: Book) -> None:
    """Enter who has to study, and what they have to know."""
    for since, category, unit, post, name, *until in rows(_GOVERNMENT):
        told = {"since": book.day(since), "category": category, "unit": unit, "post": post, "name": name}
        book.keep("learners", told, *({"until": book.day(day)} for day in until))
    for village, post, name in rows(_VILLAGES):
        told = {"since": book.day("-2.1.2"), "category": Category.VILLAGES.value, "unit": village, "post": post}
        book.keep("learners", told | {"name": name}, village=village)
    for audience, law, what in rows(_LAWS):
        told = {"listed_on": book.day(_LISTED), "audience": audience, "law": law, "what": what}
        source = f"青法宣〔{book.day(_LISTED).year}〕2号"
        book.keep("law_lists", told | {"source": source})
