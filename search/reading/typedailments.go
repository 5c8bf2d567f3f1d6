package reading

import (
	"github.com/enkaku/enkaku/search/japanese"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// ailment is something that the person who asks has, and that is the reason why
// work from home is looked for: 腰痛で座り仕事 is no question for orthopaedics.
var ailment = japanese.Lazy(`(?:(?:腰痛|ぎっくり腰|ヘルニア|肩こり|頭痛|片頭痛|膝痛|難聴|老眼|持病|喘息|リウマチ|` +
	`花粉症|つわり|悪阻|がん治療|抗がん剤|透析|うつ|病気|病後|療養)(?:持ち|もち|中|明け|が?あ(?:って|るので)|がひどくて|がつらくて)?(?:で|なので|だから|のため|だけど|でも)|` +
	`(?:透析|(?:病気)?療養|がん治療|抗がん剤治療|通院|闘病)中(?:[ 　]|$)|` +
	`(?:足腰|腰|膝|足|目|耳|体)(?:が|を|に)(?:悪い|悪くて|弱い|弱くて|痛い|痛くて|痛めて|不自由)(?:ので|から|けど|でも|で)?)(?:も)?`)

// subjectBehind begins what makes an ailment the work: 頭痛でオンライン診療を受ける人.
var subjectBehind = japanese.Lazy(`^[ 　]*(?:外来|専門|診療|の患者|お困り|悩む|受診)`)

// ailing takes what the person suffers from out of words: it filters nothing.
func (r *reader) ailing(text string) string {
	m := ailment.FindStringIndex(text)
	if m == nil || r.not || subjectBehind.MatchString(text[m[1]:]) {
		return text
	}
	r.note(text[m[0]:m[1]], search.ReadGeneric, 0, vocab.Text{})
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}
