package drafting

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

var (
	training    = japanese.Pattern(`(?:オンライン診療)?(?:の)?研修[^。]{0,24}(?:(?:勤務|業務|診療)?開始(?:日)?(?:まで|前)|入職(?:まで|前))[^。]{0,14}(?:受講|修了)[^。]{0,14}`)
	noDiagnosis = japanese.Pattern(`診断(?:や|・|と|、)?(?:処方|投薬)?(?:は|を|も)?(?:一切)?(?:せず|しない)|診断[^。]{0,12}(?:ng(?:$|です|。)|不要です)|診断・処方(?:は)?(?:なし|ありません)|診断(?:や|・|および|、|も)?[^。]{0,12}(?:行(?:い|う)ま?せん|行わない|いたしません|しません|ございません|ありません|含みません)|(?:診断|診療)行為[^。]{0,8}(?:行い|し)ません|(?:do|does|will) not (?:make |give )?(?:a )?diagnos(?:e|is|es)|no (?:patients?, no )?diagnos[ie]s`)
	selfPay     = japanese.Pattern(`自由診療・保険(?:適用)?外|^(?:自由|自費)(?:診療)?。?$|オンライン(?:診療|診察)\((?:自由|自費)(?:診療)?\)|自由診療(?:のみ|に限|オンリー|だけ|100%|専門|です|の)|自費(?:診療)?(?:のみ|だけ|専門)|self-?pay only|cash[- ]only`)
	insured     = japanese.Pattern(`^保険診療(?:[。(]|$)|[、(]保険診療\)|(?:自由|自費)診療(?:は|も)?(?:なし|ありません|ございません|行いません|行(?:って|なって)(?:い|お)り?ません|扱いません)|オンライン(?:診療|診察)\(保険(?:診療)?\)|保険診療(?:のみ|だけ|に限|です|が中心|を|の)`)
	bothPay     = japanese.Pattern(`自(?:費|由)(?:診療)?・保険(?:診療)?(?:とも|ともに|の?両方|いずれ)|保険・自(?:費|由)(?:診療)?(?:とも|の?両方|いずれ)|保険診療(?:と|・|および|、)(?:自由|自費)診療|(?:自由|自費)診療(?:と|・|および|、)保険診療`)
	filed       = japanese.Pattern(`(?:県|厚生局)への届出[^。]{0,10}済|(?:当院|当クリニック|弊院)は(?:厚生局へ)?(?:の)?届出済|(?:情報通信機器を用いた診療|オンライン診療)[^。]{0,20}(?:届出済|届け出済|届出をしており|届出を済ませ)`)
	noFirst     = japanese.Pattern(`初診は(?:全員|必ず)[^。]{0,4}(?:来院|対面)|オンラインは再診(?:だけ|のみ)|初診(?:は|の)?[^。処薬剤]{0,10}(?:行い?ません|行っていません|なし|対象外|お受けし(?:てい)?ません)|オンライン(?:での)?初診(?:は|の)?[^。]{0,6}(?:ありません|ございません|なし|行い?ません|しません)|再診(?:の)?(?:み|患者のみ)`)
	regularOnly = japanese.Pattern(`初診は[^。]{0,10}かかりつけ`)
	precheck    = japanese.Pattern(`初診[^。]{0,14}(?:事前|診療前)(?:の)?相談`)
	policy      = japanese.Pattern(`(?:向精神薬|麻薬|睡眠薬|ハイリスク薬|抗菌薬)[^。]{0,24}処方[^。]{0,24}|初診[^。]{0,14}処方[^。]{0,10}(?:日分|制限|不可)[^。]{0,12}`)
)

// readCare reads what the rules of online care want to know.
func readCare(b *builder) {
	work := vocab.WorkType(b.value("work.primary"))
	online := work == vocab.WorkSecondOpinion || work == vocab.WorkOnlineCare || work == vocab.WorkChronicCare || work == vocab.WorkMentalHealth
	for _, s := range b.body() {
		if at := affirmed(noDiagnosis, s); at != nil && (!online || work == vocab.WorkMentalHealth) && work != vocab.WorkTeleradiology {
			b.put("regulatory.no_diagnosis", Stated, s, at, "on")
		}
		if !online {
			continue
		}
		for _, rule := range []struct {
			words        *japanese.Expr
			field, value string
		}{
			{training, "regulatory.training_first", "on"}, {bothPay, "regulatory.care_payment", string(vocab.CareBoth)},
			{selfPay, "regulatory.care_payment", string(vocab.CareSelfPay)}, {insured, "regulatory.care_payment", string(vocab.CareInsured)},
			{filed, "regulatory.online_care_notice", "filed"}, {noFirst, "regulatory.first_visit", "none"},
			{regularOnly, "regulatory.first_visit", "regular_doctor"}, {precheck, "regulatory.first_visit", "with_preconsultation"},
		} {
			if at := affirmed(rule.words, s); at != nil {
				b.put(rule.field, Stated, s, at, rule.value)
			}
		}
		if policy.MatchString(s.text) {
			b.sentence("regulatory.prescribing_policy", Stated, s)
		}
	}
}

// modalityWords are the kinds of images, as price lists and tasks name them.
var modalityWords = []struct {
	kind  vocab.Modality
	words *japanese.Expr
}{
	{"ct", japanese.Pattern(`(?:^|[^a-z-])ct(?:$|[^a-z])`)},
	{"mri", japanese.Pattern(`mri|(?:^|[^a-z])mr(?:$|[^a-z])`)},
	{"chest_xray", japanese.Pattern(`胸部(?:単純)?(?:x線|xp|レントゲン|x-?p)|胸写|chest x-?rays?`)},
	{"xray", japanese.Pattern(`(?:一般|単純|骨)(?:x線|撮影)|plain films?|radiographs?`)},
	{"mammography", japanese.Pattern(`マンモグラフィ|マンモ(?:読影|$|[^グ読])|mmg|mammogra`)},
	{"ultrasound", japanese.Pattern(`超音波|エコー|ultrasound`)},
	{"nuclear", japanese.Pattern(`核医学|pet(?:-ct|/ct)?(?:$|[^a-z])|シンチ|nuclear medicine`)},
	{"fundus", japanese.Pattern(`眼底|fundus`)},
	{"endoscopy", japanese.Pattern(`内視鏡|endoscop(?:y|ies|ic)\b`)},
	{"pathology_slide", japanese.Pattern(`病理(?:画像|標本|スライド)|pathology slides?`)},
	{"ecg", japanese.Pattern(`心電図|\becg\b`)},
}

var (
	within     = japanese.Pattern(`(?:納期|期限|tat)(?:は|が|:)? ?[^\d。、]{0,8}(\d+)時間|(\d+)時間以内|within (\d+) hours?|(\d+)[- ]hour turnaround`)
	urgent     = japanese.Pattern(`至急|緊急|urgent|stat\b`)
	lastWord   = japanese.Pattern(`最終判定は[^。]*|(?:最終(?:診断|責任|判断|的な診断)|診断の責任)[^。]*|final (?:diagnosis|responsibility)[^.]*`)
	twice      = japanese.Pattern(`(?:二次|二重)読影(?:を|し|が|体制|あり|\(|$)|ダブルチェック(?:を|し|体制|あり)|double[- ]read`)
	wishedOnly = japanese.Pattern(`歓迎|尚可|優遇`)
)

// dueIn is a word for the deadline of a report, before it.
var dueIn = japanese.Pattern(`(?:納期|返却期限|回答期限|提出期限|レポート期限|\btat\b|turnaround)(?: ?time)?(?:は|が|も|:|is|of)? ?(?:受領|受信|受け付け|受付|依頼)?(?:後|から|より)? ?\d`)

// lastLabel is a label for who answers in the end.
var lastLabel = japanese.Pattern(`最終(?:判定|診断|責任|判断)|final (?:diagnosis|responsibility|decision|read)`)

// heads reports whether a sentence is the heading of what stands below it.
func heads(s sentence) bool { return s.topic == topicOther && s.text == s.label }

// readReading reads what the reading of images wants to know: kinds, deadline,
// who answers.
func readReading(b *builder) {
	work := vocab.WorkType(b.value("work.primary"))
	for _, s := range b.body() {
		deadline := s.topic == topicDeadline || dueIn.MatchString(s.text) || b.value("schedules") != "" && within.MatchString(s.text) && scheduleWords[5].words.MatchString(s.text)
		if m := affirmed(within, s); m != nil && deadline && !urgent.MatchString(s.text[:m[0]]) {
			hours := ""
			for i := 2; i < len(m); i += 2 {
				if m[i] >= 0 {
					hours = s.text[m[i]:m[i+1]]
				}
			}
			if work == vocab.WorkTeleradiology {
				b.put("regulatory.tat_hours", Stated, s, m[:2], hours)
			}
			if slices.Contains(b.found["schedules"].Values, string(vocab.ScheduleDeadline)) {
				b.put("turnaround_hours", Stated, s, m[:2], hours)
			}
		}
	}
	if work != vocab.WorkTeleradiology && work != vocab.WorkAIDiagnosis {
		return
	}
	g := &gathered{from: -1}
	for _, s := range b.body() {
		if (s.topic == topicTitle || b.isTitle(s)) && len(s.text) < 40 || wishedOnly.MatchString(s.text) || s.topic == topicWelcome || s.topic == topicEquipment || s.topic == topicNeeds && !strings.Contains(s.label, "対象") {
			continue
		}
		for _, m := range modalityWords {
			if at := affirmed(m.words, s); at != nil {
				from, to := b.page.span(s, at[0], at[1])
				if g.from < 0 {
					g.from, g.to = from, to
				}
				g.add(from, to, []string{string(m.kind)})
			}
		}
		if heads(s) {
			continue
		}
		if lastLabel.MatchString(s.label) && s.from == 0 {
			b.sentence("regulatory.final_responsibility", Stated, s)
		} else if at := affirmed(lastWord, s); at != nil {
			b.sentence("regulatory.final_responsibility", Stated, s)
		}
	}
	for _, s := range b.body() {
		if at := affirmed(twice, s); at != nil && s.topic != topicPay && work == vocab.WorkTeleradiology && len(amountsIn(s)) == 0 {
			b.put("regulatory.double_check", Stated, s, at, "on")
		}
	}
	b.putSpan("regulatory.modalities", Stated, g.from, g.to, g.values...)
}
