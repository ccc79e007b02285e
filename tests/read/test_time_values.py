"""Invented sentences with every time phrase that they hold: its kind, its TIMEX3 value and its words.

All are read as published on Wednesday 14 May 2031.
"""
# ruff: noqa: E501 - a sentence and what it holds are checked by eye, and that needs them on one line

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from bare_documents import as_document
from nightglass.engines.models import load_models, model_for
from nightglass.interfaces import Model
from nightglass.read.parsed import parse_document
from nightglass.read.times import find_times, times_of_events
from nightglass.records.time import Time, TimeKind

WEDNESDAY = datetime(2031, 5, 14, tzinfo=UTC)

ENGLISH: tuple[tuple[str, list[str]], ...] = (
    ("The bridge was closed on Tuesday.", ["date 2031-05-13 Tuesday"]),
    ("Officials will meet on Friday.", ["date 2031-05-16 Friday"]),
    ("The council met last Friday and will meet again next Thursday.", ["date 2031-05-09 last Friday", "date 2031-05-15 next Thursday"]),
    ("The siren sounded on Sunday night, then again early Monday.", ["time 2031-05-11TNI Sunday night", "date 2031-05-12 early Monday"]),
    ("Shops opened on Saturday morning.", ["time 2031-05-10TMO Saturday morning"]),
    ("Friday, May 9, was quiet.", ["date 2031-05-09 Friday, May 9"]),
    ("The curfew began on May 9, 2031, and ended on 11 May.", ["date 2031-05-09 May 9, 2031", "date 2031-05-11 11 May"]),
    ("The fire broke out at 8:15 p.m. on Monday.", ["time 2031-05-12T20:15 8:15 p.m. on Monday"]),
    ("Guards arrived on Monday at 9 a.m. and left at noon.", ["time 2031-05-12T09:00 Monday at 9 a.m.", "time 2031-05-12T12:00 noon"]),
    ("The signal stopped at 20:15 GMT on May 12.", ["time 2031-05-12T20:15 20:15 GMT on May 12"]),
    ("The line was cut at midnight.", ["time 2031-05-14T24:00 midnight"]),
    ("He spoke in the evening of May 8.", ["time 2031-05-08TEV the evening of May 8"]),
    ("The dam burst in March 2030.", ["date 2030-03 March 2030"]),
    ("The works will reopen in June.", ["date 2031-06 in June"]),
    ("The works reopened in June.", ["date 2030-06 in June"]),
    ("The strike, called for July, is in doubt.", ["date 2031-07 for July"]),
    ("They left in late April.", ["date 2031-04 late April"]),
    ("Bread doubled in price in early 2031.", ["date 2031 early 2031"]),
    ("Prices fell in the first quarter of 2030.", ["date 2030-Q1 the first quarter of 2030"]),
    ("Sales rose in the third quarter.", ["date 2030-Q3 the third quarter"]),
    ("Output will fall in the second half of this year.", ["date 2031-H2 second half of this year"]),
    ("The river froze last winter.", ["date 2030-WI last winter"]),
    ("The village was rebuilt in the summer of 2028.", ["date 2028-SU the summer of 2028"]),
    ("Elections are due next spring.", ["date 2032-SP next spring"]),
    ("The mine closed in the 1990s and the mill in the early 1980s.", ["date 199 the 1990s", "date 198 the early 1980s"]),
    ("The fort dates from the 18th century.", ["date 17 the 18th century"]),
    ("The port was busy in the 80s.", ["date 198 the 80s"]),
    ("The two sides met over the weekend.", ["date 2031-W19-WE over the weekend"]),
    ("They plan to meet this weekend.", ["date 2031-W20-WE this weekend"]),
    ("The market stayed shut this week, as it did last week.", ["date 2031-W20 this week", "date 2031-W19 last week"]),
    ("A vote is planned for next month.", ["date 2031-06 next month"]),
    ("The budget will run out at the end of the year.", ["date 2031 the end of the year"]),
    ("The tax was raised earlier this month.", ["date 2031-05 earlier this month"]),
    ("He resigned three days ago.", ["date 2031-05-11 three days ago"]),
    ("The well was dug two years ago and deepened six months ago.", ["date 2029 two years ago", "date 2030-11 six months ago"]),
    ("The baker left two weeks ago.", ["date 2031-W18 two weeks ago"]),
    ("They were held for three days.", ["duration P3D three days"]),
    ("The two-week strike ended.", ["duration P2W two-week"]),
    ("A six-month-old baby and a 45-year-old teacher were found.", []),
    ("It took more than four hours to put out the fire.", ["duration PT4H more than four hours"]),
    ("The talks lasted half an hour.", ["duration PT30M half an hour"]),
    ("Repairs will take between 12 and 18 months.", ["duration P12M/P18M 12 and 18 months"]),
    ("Two to three weeks of rain are expected.", ["duration P2W/P3W Two to three weeks"]),
    ("The siege lasted weeks.", ["duration PXW weeks"]),
    ("Minutes before the blast, the guards had left.", ["duration PTXM Minutes"]),
    ("Over the past three years the town shrank.", ["duration P3Y Over the past three years"]),
    ("Wages will rise over the next five years.", ["duration P5Y the next five years"]),
    ("In recent weeks prices have soared.", ["duration PXW In recent weeks"]),
    ("Within the last 24 hours two wells dried up.", ["duration PT24H Within the last 24 hours"]),
    ("The network was down for a fourth day.", ["duration P4D for a fourth day"]),
    ("On the third day of the strike, the mayor gave in.", ["date XXXX-XX-XX the third day"]),
    ("He spent a decade abroad and two decades at home.", ["duration P1DE a decade", "duration P2DE two decades"]),
    ("The bus runs every Monday and every two hours.", ["set XXXX-WXX-1 every Monday", "set PT2H every two hours"]),
    ("The paper appears daily; the council meets twice a month.", ["set P1D daily", "set P1M twice a month"]),
    ("The mine sells 40,000 tons a year.", ["set P1Y a year"]),
    ("Buses stop on Sundays.", ["set XXXX-WXX-7 Sundays"]),
    ("The festival is held every summer.", ["set XXXX-SU every summer"]),
    ("The bazaar is now closed.", ["date PRESENT_REF now"]),
    ("The gate is currently shut and was recently repaired.", ["date PRESENT_REF currently", "date PAST_REF recently"]),
    ("The road will soon open.", ["date FUTURE_REF soon"]),
    ("In the past, the river froze; in the future it may not.", ["date PAST_REF the past", "date FUTURE_REF the future"]),
    ("The raid was on May 3. The same day, two shops burned.", ["date 2031-05-03 May 3", "date 2031-05-03 The same day"]),
    ("The raid was on May 3. Three days later, the shops reopened.", ["date 2031-05-03 May 3", "date 2031-05-06 Three days later"]),
    ("The raid was on May 3. The following week was calm.", ["date 2031-05-03 May 3", "date 2031-W19 The following week"]),
    ("The raid was on May 3. A day earlier, soldiers had come.", ["date 2031-05-03 May 3", "date 2031-05-02 A day earlier"]),
    ("The mayor was elected in 2024 and died the following year.", ["date 2024 2024", "date 2025 the following year"]),
    ("He ran in 3:07:35.", ["duration PT3H7M35S 3:07:35"]),
    ("The 2022 protests and a 2027 report were named.", ["date 2022 2022", "date 2027 2027"]),
    ("The league's 2029-30 season was short.", ["date 2029/2030 2029-30"]),
    ("It was shut from 2024 to 2027.", ["date 2024 2024", "date 2027 2027"]),
    ("Nowruz was quiet; Christmas was not.", ["date 2031-03-21 Nowruz", "date 2030-12-25 Christmas"]),
    ("They have been silent since March.", ["date 2031-03 since March"]),
    ("Since 2029 the mill has stood idle.", ["date 2029 Since 2029"]),
    ("He will speak at 7 p.m. on Friday.", ["time 2031-05-16T19:00 7 p.m. on Friday"]),
    ("The day after tomorrow the bank opens.", ["date 2031-05-16 The day after tomorrow"]),
    ("Tonight the lights go out; last night they did too.", ["time 2031-05-14TNI Tonight", "time 2031-05-13TNI last night"]),
    ("The cease-fire begins at 6am on Thursday.", ["time 2031-05-15T06:00 6am on Thursday"]),
    ("Fiscal 2030 was the worst year.", ["date 2030 Fiscal 2030"]),
    ("The convoy left two hours ago.", ["date 2031-05-13/2031-05-14 two hours ago"]),
    ("She was 12 in 2019 and turned 24 years old.", ["date 2019 2019"]),
    ("It was the worst flood in 60 years.", ["duration P60Y 60 years"]),
    ("The yearlong inquiry cost $3 million a year.", ["duration P1Y yearlong", "set P1Y a year"]),
    ("The inspection is annual.", ["set P1Y annual"]),
    ("May Lind said that the March for Bread would go on.", []),
    ("About 2000 people came, 1950 of them on foot.", []),
    ("The week before, the same shop was robbed.", ["date 2031-W19 The week before"]),
    ("The ban holds until Sunday.", ["date 2031-05-18 until Sunday"]),
    ("The court ruled on 14/05/2031.", ["date 2031-05-14 14/05/2031"]),
    ("It began in Muharram 1447 and ended on 10 Safar 1447 AH.", ["date 2025-06-26/2025-07-25 Muharram 1447", "date 2025-08-04 10 Safar 1447"]),
    ("At the time, nobody asked.", ["date PAST_REF At the time"]),
    ("The 99-day wait is over.", ["duration P99D 99-day"]),
    ("Talks broke off on January 8 and 9.", ["date 2031-01-08/2031-01-09 January 8 and 9"]),
    ("He left at 5 o'clock in the afternoon.", ["time 2031-05-14T17:00 5 o'clock in the afternoon"]),
    ("They met that evening.", ["time 2031-05-14TEV that evening"]),
    ("Prices rose 3 percent in the 12 months to April.", ["duration P12M 12 months", "date 2031-04 to April"]),
    ("It was a day of mourning.", []),
    ("That year 12 mills closed.", ["date 2031 That year"]),
    ("The first half of 2029 was dry.", ["date 2029-H1 first half of 2029"]),
    ("The two men met twice, once in 2027 and again on 3 March.", ["date 2027 2027", "date 2031-03-03 3 March"]),
    ("The siren is tested on the first Monday of the month.", []),
    ("The clinic opens in a few weeks.", ["duration PXW a few weeks"]),
    ("Bread is rationed until the end of May.", ["date 2031-05 the end of May"]),
    ("The dam will be finished by the end of next year.", ["date 2032 the end of next year"]),
    ("A 10-day truce expires on Sunday at midnight.", ["duration P10D 10-day", "time 2031-05-18T24:00 Sunday at midnight"]),
    ("Prices have risen since the beginning of the month.", ["date 2031-05 since the beginning of the month"]),
    ("He was arrested on the night of May 8.", ["time 2031-05-08TNI the night of May 8"]),
    ("The shelling went on overnight and into the morning.", ["time 2031-05-13TNI overnight"]),
    ("The mayor, in office for nearly a decade, resigned this morning.", ["duration P1DE nearly a decade", "time 2031-05-14TMO this morning"]),
    ("Ashura fell on a Thursday; Ramadan 1447 had begun by then.", ["date 2031-05-02 Ashura", "date 2026-02-18/2026-03-19 Ramadan 1447"]),
    ("More than two and a half years passed before the trial.", ["duration P2.5Y More than two and a half years"]),
    ("In the mid-1990s the port had 40 cranes; by 2005 it had 4.", ["date 199 the mid-1990s", "date 2005 2005"]),
    ("The 12:30 train was two hours late.", ["time 2031-05-14T12:30 12:30", "duration PT2H two hours"]),
    ("By the next morning the square was empty.", ["time 2031-05-15TMO the next morning"]),
    ("Half of the 300 workers left within a week.", ["duration P1W a week"]),
    ("One year after the flood, the school is still closed.", ["duration P1Y One year"]),
    ("The court meets again in two weeks.", ["duration P2W two weeks"]),
    ("The hearing was put off until later this month.", ["date 2031-05 later this month"]),
    ("Rents doubled between 2019 and 2024.", ["date 2019 2019", "date 2024 2024"]),
    ("The curfew runs from 9 p.m. to 5 a.m.", ["time 2031-05-14T21:00 9 p.m.", "time 2031-05-14T05:00 5 a.m."]),
    ("A day after the blast, the ministry fell silent.", ["duration P1D A day"]),
    ("Exports grew in the fourth quarter and in fiscal 2029.", ["date 2030-Q4 the fourth quarter", "date 2029 fiscal 2029"]),
    ("The market was busy on 2031-05-09.", ["date 2031-05-09 2031-05-09"]),
    ("Fasting ends when Ramadan does; during Ramadan the cafés shut.", ["date 2030-12-26/2031-01-23 Ramadan"]),
    ("It happened more than three years ago, nearly a decade ago.", ["date 2028 more than three years ago", "date 2021 nearly a decade ago"]),
    ("The work was to end in March of next year.", ["date 2032-03 in March of next year"]),
    ("They met in October last year.", ["date 2030-10 in October last year"]),
    ("Dogger Bank Today said that the ships were late.", []),
    ("He hopes to go there one day; he has worked for one day.", ["duration P1D one day"]),
    ("Be there by six o'clock this evening.", ["time 2031-05-14T18:00 six o'clock this evening"]),
    ("In the past three elections he lost.", []),
    ("The road was shut for two and a half hours.", ["duration PT2.5H two and a half hours"]),
)  # fmt: skip
PERSIAN: tuple[tuple[str, list[str]], ...] = (
    ("اعتراض‌ها دو روز پیش آغاز شد.", ["date 2031-05-12 دو روز پیش"]),
    ("اینترنت سه روز قطع بود.", ["duration P3D سه روز"]),
    ("دیشب ساعت ۲۰:۳۰ صدای تیراندازی شنیده شد.", ["time 2031-05-13T20:30 دیشب ساعت ۲۰:۳۰"]),
    ("شامگاه جمعه مغازه‌ها بسته شد.", ["time 2031-05-09TEV شامگاه جمعه"]),
    ("در دی ۱۴۰۴ برق قطع شد.", ["date 2025-12-22/2026-01-20 دی ۱۴۰۴"]),
    ("اواخر دی ماه نان گران شد.", ["date 2030-12-22/2031-01-20 اواخر دی ماه"]),
    ("هفته گذشته و ماه آینده جلسه هست.", ["date 2031-05-03/2031-05-09 هفته گذشته", "date 2031-05-22/2031-06-21 ماه آینده"]),
    ("در سه روز گذشته دو نفر آزاد شدند.", ["duration P3D در سه روز گذشته"]),
    ("او هر دوشنبه می‌آید و روزانه می‌نویسد.", ["set XXXX-WXX-1 هر دوشنبه", "set P1D روزانه"]),
    ("اکنون راه بسته است و به زودی باز می‌شود.", ["date PRESENT_REF اکنون", "date FUTURE_REF به زودی"]),
    ("برای چهارمین روز متوالی بازار بسته ماند.", ["duration P4D برای چهارمین روز متوالی"]),
    ("در دهه ۶۰ این پل ساخته شد.", ["date 1981-03-21/1991-03-20 دهه ۶۰"]),
    ("تابستان ۱۴۰۳ گرم بود.", ["date 2024-06-21/2024-09-21 تابستان ۱۴۰۳"]),
    ("آخر هفته جاده شلوغ بود.", ["date 2031-05-08/2031-05-09 آخر هفته"]),
    ("۱۲ تا ۱۸ ماه طول می‌کشد.", ["duration P12M/P18M ۱۲ تا ۱۸ ماه"]),
    ("۳ می ۲۰۳۱ انبار سوخت. سه روز بعد باز شد.", ["date 2031-05-03 ۳ می ۲۰۳۱", "date 2031-05-06 سه روز بعد"]),
    ("۳ می ۲۰۳۱ انبار سوخت. همان روز باران بارید.", ["date 2031-05-03 ۳ می ۲۰۳۱", "date 2031-05-03 همان روز"]),
    ("زن ۴۵ ساله‌ای بازداشت شد.", []),
    ("او ۲۲ سال دارد.", []),
    ("در روزهای اخیر نان کم شد.", ["duration PXD در روزهای اخیر"]),
    ("ساعت ۸ شب جمعه درها باز شد.", ["time 2031-05-09T20:00 ساعت ۸ شب جمعه"]),
    ("۱۴۱۰/۰۲/۲۴ روز آرامی بود.", ["date 2031-05-14 ۱۴۱۰/۰۲/۲۴"]),
    ("نیمه‌شب صدا آمد.", ["time 2031-05-14T24:00 نیمه‌شب"]),
    ("از سال ۱۴۰۱ تا ۱۴۰۳ بسته بود.", ["date 2022-03-21/2023-03-20 ۱۴۰۱", "date 2024-03-20/2025-03-20 ۱۴۰۳"]),
    ("صبح امروز باران آمد؛ امسال خشک بود.", ["time 2031-05-14TMO صبح امروز", "date 2031-03-21/2032-03-19 امسال"]),
    ("او از سال ۱۴۰۱ در زندان است و پنج سال حکم دارد.", ["date 2022-03-21/2023-03-20 ۱۴۰۱", "duration P5Y پنج سال"]),
    ("بامداد امروز زمین لرزید.", ["time 2031-05-14TMO بامداد امروز"]),
    ("نوروز ۱۴۱۰ آرام بود.", ["date 2031-03-21 نوروز ۱۴۱۰"]),
    ("او فردا ساعت ۱۰ صبح می‌آید.", ["time 2031-05-15T10:00 فردا ساعت ۱۰ صبح"]),
    ("سه ماه پیش آمد و دو هفته بعد رفت.", ["date 2031-01-21/2031-02-19 سه ماه پیش", "date 2031-02-01/2031-02-07 دو هفته بعد"]),
)  # fmt: skip
ARABIC: tuple[tuple[str, list[str]], ...] = (
    ("وقع الحريق قبل ثلاثة أيام.", ["date 2031-05-11 قبل ثلاثة أيام"]),
    ("استمر الإضراب يومين.", ["duration P2D يومين"]),
    ("بدأ الاجتماع يوم الجمعة الماضي الساعة 8 مساء.", ["time 2031-05-09T20:00 يوم الجمعة الماضي الساعة 8 مساء"]),
    ("انقطع التيار في الساعة الثامنة والنصف مساءً.", ["time 2031-05-14T20:30 الساعة الثامنة والنصف مساءً"]),
    ("ستفتح المدرسة الأسبوع المقبل.", ["date 2031-W21 الأسبوع المقبل"]),
    ("في 3 مايو 2031 احترق المخزن. وفي اليوم التالي أعيد فتحه.", ["date 2031-05-03 3 مايو 2031", "date 2031-05-04 اليوم التالي"]),
    ("خلال الأيام الثلاثة الماضية أفرج عن شخصين.", ["duration P3D خلال الأيام الثلاثة الماضية"]),
    ("في الأيام الأخيرة ارتفعت الأسعار.", ["duration PXD في الأيام الأخيرة"]),
    ("يجتمع المجلس كل يوم اثنين وتصدر الصحيفة يوميا.", ["set XXXX-WXX-1 كل يوم اثنين", "set P1D يوميا"]),
    ("الطريق مغلق حاليا وسيفتح قريبا.", ["date PRESENT_REF حاليا", "date FUTURE_REF قريبا"]),
    ("لليوم الرابع على التوالي بقي السوق مغلقا.", ["duration P4D لليوم الرابع على التوالي"]),
    ("في محرم 1447 بدأ الجفاف.", ["date 2025-06-26/2025-07-25 محرم 1447"]),
    ("في عام 1446 بني الجسر.", ["date 2024-07-07/2025-06-25 1446"]),
    ("في صيف 2029 جف النهر.", ["date 2029-SU صيف 2029"]),
    ("في التسعينيات أغلق المنجم.", ["date 199 التسعينيات"]),
    ("فجر الجمعة سمع دوي.", ["time 2031-05-09TMO فجر الجمعة"]),
    ("في مطلع عام 2031 ارتفع السعر.", ["date 2031 مطلع عام 2031"]),
    ("منذ مارس لم يظهر.", ["date 2031-03 منذ مارس"]),
    ("يستغرق الإصلاح 12 إلى 18 شهرا.", ["duration P12M/P18M 12 إلى 18 شهرا"]),
    ("بعد أسبوعين عاد.", ["date 2031-W22 بعد أسبوعين"]),
    ("اعتقل قبل عامين.", ["date 2029 قبل عامين"]),
    ("في نهاية الأسبوع كان الطريق مزدحما.", ["date 2031-05-09/2031-05-10 في نهاية الأسبوع"]),
    ("وصل الوفد أمس الساعة العاشرة صباحا.", ["time 2031-05-13T10:00 أمس الساعة العاشرة صباحا"]),
    ("العام الماضي كان جافا والعام الجاري ماطر.", ["date 2030 العام الماضي", "date 2031 العام الجاري"]),
    ("استمرت الأزمة ثلاثة أشهر.", ["duration P3M ثلاثة أشهر"]),
    ("سيجتمع المجلس غدا صباحا الساعة 9.", ["date 2031-05-15 غدا", "time 2031-05-15T09:00 الساعة 9"]),
)  # fmt: skip
RUSSIAN: tuple[tuple[str, list[str]], ...] = (
    ("Пожар случился три дня назад.", ["date 2031-05-11 три дня назад"]),
    ("Связи не было двое суток, потом ещё три дня.", ["duration P2D двое суток", "duration P3D три дня"]),
    ("Совет собрался в пятницу в 20:15.", ["time 2031-05-09T20:15 в пятницу в 20:15"]),
    ("В прошлую пятницу шел дождь.", ["date 2031-05-09 В прошлую пятницу"]),
    ("В восемь часов вечера погас свет.", ["time 2031-05-14T20:00 восемь часов вечера"]),
    ("На следующей неделе откроют школу.", ["date 2031-W21 На следующей неделе"]),
    ("3 мая 2031 года сгорел склад. На следующий день его открыли.", ["date 2031-05-03 3 мая 2031 года", "date 2031-05-04 На следующий день"]),
    ("3 мая сгорел склад. Через три дня его открыли.", ["date 2031-05-03 3 мая", "date 2031-05-06 Через три дня"]),
    ("За последние три дня отпустили двоих.", ["duration P3D За последние три дня"]),
    ("В последние дни подорожал хлеб.", ["duration PXD В последние дни"]),
    ("Совет собирается каждый понедельник, газета выходит ежедневно.", ["set XXXX-WXX-1 каждый понедельник", "set P1D ежедневно"]),
    ("По воскресеньям автобусы не ходят.", ["set XXXX-WXX-7 По воскресеньям"]),
    ("Сейчас дорога закрыта, скоро её откроют.", ["date PRESENT_REF Сейчас", "date FUTURE_REF скоро"]),
    ("Четвертый день подряд рынок закрыт.", ["duration P4D Четвертый день подряд"]),
    ("Летом 2029 года река высохла.", ["date 2029-SU Летом 2029 года"]),
    ("В 1990-х годах закрыли шахту.", ["date 199 В 1990-х годах"]),
    ("В начале 2031 года цена выросла.", ["date 2031 начале 2031 года"]),
    ("В конце апреля ударил мороз.", ["date 2031-04 конце апреля"]),
    ("Ремонт займёт от 12 до 18 месяцев.", ["duration P12M/P18M 12 до 18 месяцев"]),
    ("45-летняя женщина осуждена на пять лет.", ["duration P5Y пять лет"]),
    ("Год назад здесь был сад.", ["date 2030 Год назад"]),
    ("На выходных дорога была забита.", ["date 2031-W19-WE На выходных"]),
    ("14.05.2031 суд вынес решение.", ["date 2031-05-14 14.05.2031"]),
    ("В полночь раздался гул.", ["time 2031-05-14T24:00 полночь"]),
    ("В этом году засуха, в прошлом году была тоже.", ["date 2031 В этом году", "date 2030 в прошлом году"]),
    ("В 2029 году мост закрыли.", ["date 2029 2029 году"]),
    ("С марта его не видели.", ["date 2031-03 С марта"]),
    ("Он ждал несколько часов, а потом ещё полторы недели.", ["duration PTXH несколько часов", "duration P1.5W полторы недели"]),
    ("Вчера вечером в доме погас свет.", ["time 2031-05-13TEV Вчера вечером"]),
    ("Он провел в тюрьме двадцать пять лет.", ["duration P25Y двадцать пять лет"]),
    ("Через два года после пожара дом восстановили.", ["duration P2Y два года"]),
)  # fmt: skip


@cache
def _model() -> Model:
    return model_for(load_models(()), "xx")


def _times(text: str, language: str = "en") -> list[Time]:
    document = replace(
        as_document(text), language=language, published_at=WEDNESDAY, published_to=WEDNESDAY + timedelta(days=1)
    )
    return find_times(parse_document(document, _model()))


def _rows(text: str, language: str) -> list[str]:
    return [f"{time.kind.value} {time.value} {time.words}" for time in _times(text, language)]


@pytest.mark.parametrize(("text", "rows"), ENGLISH)
def test_an_english_sentence_gives_its_time_phrases(text: str, rows: list[str]) -> None:
    """All of them, in order, and nothing else."""
    assert _rows(text, "en") == rows


@pytest.mark.parametrize(("text", "rows"), PERSIAN)
def test_a_persian_sentence_gives_its_time_phrases(text: str, rows: list[str]) -> None:
    """All of them, in order, and nothing else; months and years are those of Iran."""
    assert _rows(text, "fa") == rows


@pytest.mark.parametrize(("text", "rows"), ARABIC)
def test_an_arabic_sentence_gives_its_time_phrases(text: str, rows: list[str]) -> None:
    """All of them, in order, and nothing else."""
    assert _rows(text, "ar") == rows


@pytest.mark.parametrize(("text", "rows"), RUSSIAN)
def test_a_russian_sentence_gives_its_time_phrases(text: str, rows: list[str]) -> None:
    """All of them, in order, and nothing else."""
    assert _rows(text, "ru") == rows


@pytest.mark.parametrize(
    "text",
    [
        "They were held for three days.",
        "It opens every Monday.",
        "The gate is shut now.",
        "On the third day it rained.",
    ],
)
def test_what_has_no_bounds_is_no_time_that_something_happened_at(text: str) -> None:
    """A length, a repetition and "now" are rows with a value and no interval."""
    (time,) = _times(text)
    assert (time.value_from, time.value_to) == (None, None)
    assert time.value is not None
    assert times_of_events([time]) == []


def test_a_length_that_ends_with_publication_has_an_interval_and_stays_a_length() -> None:
    """Something can have happened in those days."""
    (time,) = _times("Over the past three days ten were freed.")
    assert (time.kind, time.value) == (TimeKind.DURATION, "P3D")
    assert time.value_from == datetime(2031, 5, 11, tzinfo=UTC)
    assert times_of_events([time]) == [time]


def test_a_clock_that_names_universal_time_is_not_moved_to_the_zone_of_the_case() -> None:
    """One that does not is."""
    document = replace(
        as_document("It stopped at 20:15 GMT on May 12. It began at 21:00 on May 12."),
        published_at=WEDNESDAY,
        published_to=WEDNESDAY + timedelta(days=1),
    )
    stopped, began = find_times(parse_document(document, _model()), "Asia/Tehran")
    assert stopped.value_from == datetime(2031, 5, 12, 20, 15, tzinfo=UTC)
    assert began.value_from == datetime(2031, 5, 12, 17, 30, tzinfo=UTC)


def test_what_counts_from_the_text_counts_from_publication_where_no_day_was_named() -> None:
    """With a doubt that says so."""
    (time,) = _times("Three days later the shops reopened.")
    assert time.value == "2031-05-17"
    assert time.doubt is not None
