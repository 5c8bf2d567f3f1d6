package drafting

import (
	"github.com/enkaku/enkaku/search/japanese"
)

// safetyWords are the words by which adverts state what makes the work safe.
var safetyWords = []struct {
	item  string
	words *japanese.Expr
}{
	{"emergency_backup", japanese.Pattern(`病院に(?:受けて|受け入れて)(?:もらう|いただく)|\bcalls? 911\b|119(?:番|の|へ|に|を)|提携[^。]{0,14}(?:病院|救急)[^。]{0,14}(?:直通|つなが|つなげ|つなぎ|相談|連絡|引き継)|後方病院|提携病院[^。]{0,12}(?:受け入れ|搬送|救急)|(?:急変|緊急)(?:時|の際)[^。]{0,30}(?:搬送|救急|119|要請|連携|対応)|emergency (?:pathway|protocol|backup)`)},
	{"inperson_referral", japanese.Pattern(`(?:外来|来院|対面)に切り替え|対面(?:診療|診察)(?:が必要|へ|に)[^。]{0,20}(?:切|紹介|案内|移行|誘導)|in-person (?:referral|care) `)},
	{"malpractice_cover", japanese.Pattern(`(?:医師)?賠償(?:責任)?保険|医賠責|malpractice|professional indemnity`)},
	{"records_access", japanese.Pattern(`過去の(?:診療)?(?:記録|録|カルテ)[^。]{0,16}(?:見られ|閲覧|参照|確認)|(?:電子)?カルテ(?:を|は|が)[^。]{0,16}(?:閲覧|参照|見られ|ご覧)`)},
	{"tech_support", japanese.Pattern(`(?:技術|システム|it)(?:的な)?(?:の)?(?:サポート|ヘルプデスク|問い合わせ)(?:窓口|デスク)?|ヘルプデスク|tech(?:nical)? support|help ?desk`)},
	{"complaint_handling", japanese.Pattern(`(?:クレーム|苦情)[^。]{0,14}(?:対応|窓口|受け)|complaints? (?:are )?handled`)},
	{"double_check", japanese.Pattern(`(?:ダブルチェック|二重読影|二次読影)(?:体制|を?実施|あり|します|で(?:精度|品質))|double reading`)},
	{"peer_meeting", japanese.Pattern(`(?:症例検討会|(?:症例|読影)カンファレンス|group supervision|定例会|医師(?:ミーティング|定例))[^。]{0,14}`)},
}

// readSafety reads the disclosures that make remote medicine safe: the whole
// sentence that states one.
func readSafety(b *builder) {
	for _, s := range b.body() {
		if s.topic == topicTitle || s.topic == topicWelcome || s.topic == topicNeeds && !b.en {
			continue
		}
		switch s.topic {
		case topicEmergency:
			b.sentence("safety.emergency_backup", Stated, s)
			continue
		case topicCover:
			b.sentence("safety.malpractice_cover", Stated, s)
			continue
		}
		for _, w := range safetyWords {
			if affirmed(w.words, s) != nil && !(w.item == "peer_meeting" && coming.MatchString(s.text)) {
				b.sentence("safety."+w.item, Stated, s)
			}
		}
	}
}

// coming is a meeting to which the doctor has to come.
var coming = japanese.Pattern(`お越し|来院|出社|対面で|参加必須`)
