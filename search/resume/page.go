package resume

import (
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/search/japanese"
)

// topic is what a part of a CV is about.
type topic int

const (
	plain     topic = iota
	history         // posts
	education       //
	licence         // licences and certificates
	specialty       //
	language        //
	aside           // wishes, publications, family, referees: nothing is read there
)

// piece is a line, or a sentence of one.
type piece struct {
	raw, norm string // as written; normalised
	topic     topic
	dates     []date
}

// headings say what the lines below them are about, labels what stands behind them.
var headings = []struct {
	topic topic
	words *japanese.Expr
}{
	{aside, whole(`(?:志望|応募)(?:の)?(?:動機|理由).*|(?:本人)?希望(?:条件|欄|勤務|事項|記入欄)?.*|家族(?:構成)?|扶養.*|趣味.*|特技|健康状態|論文.*|業績.*|研究業績|著書.*|学会(?:発表|活動)|(?:所属|加入)学会|賞罰|受賞歴?|推薦者|照会先|緊急連絡先` +
		`|(?:selected)?publications?|presentations?|references?|referees?|research(?:interests)?|awards(?:andhonou?rs)?|honou?rs|interests|hobbies|(?:professional)?(?:memberships?|affiliations)|(?:careerobjective|objective)s?`)},
	{licence, whole(`(?:保有|取得)?(?:(?:医療)?(?:免許|資格|認定|専門医|認定医|学位|登録)(?:・|と|/|、|および|及び|等)*){1,4}(?:資格|歴|等)?` +
		`|(?:medical)?(?:licen[sc](?:es?|ure|ing)|certifications?|certificates?|qualifications?|boardcertifications?|registrations?|credentials)(?:(?:and|&|/|,)*(?:licen[sc](?:es?|ure)|certifications?|certificates?|qualifications?|registrations?|boardcertifications?))*`)},
	{specialty, whole(`(?:ご)?専門(?:分野|領域|診療科|科|科目|診療)?|(?:標榜|担当|主たる)?診療科(?:目)?|得意分野|(?:medical)?special(?:ty|ties|i[sz]ations?)|areasofexpertise|clinicalspecialty|fieldofpractice`)},
	{language, whole(`語学(?:力|・.*)?|(?:使用|対応)?言語|外国語|languages?(?:skills)?`)},
	{education, whole(`学歴|最終学歴|education(?:andtraining|albackground)?|medicaleducation`)},
	{history, whole(`(?:学歴(?:・|と|/|および|及び)?)?(?:職歴|職務経歴書?|勤務歴|経歴|略歴|職務内容|主な経歴|臨床経験)|現職|現在の勤務先` +
		`|(?:professional|work|clinical|medical|employment)?(?:experience|employment|employmenthistory|appointments?|careerhistory|career|positions|history|workhistory|currentposition|postgraduatetraining)`)},
	{plain, whole(`自己(?:pr|紹介)|プロフィル|プロフィール|概要|職務要約|要約|連絡先|基本情報|個人情報|personal(?:details|information|data)?|contact(?:details|information)?|profile|summary|about(?:me)?|skills?|スキル`)},
}

// whole matches a heading without its spaces and ornaments.
func whole(words string) *japanese.Expr {
	return japanese.Lazy(`^(?:` + japanese.PatternText(words) + `)$`)
}

var (
	ornaments = strings.NewReplacer(" ", "", "【", "", "】", "", "■", "", "□", "", "●", "", "◆", "", "◇", "", "○", "", "〇", "", "▼", "",
		"<", "", ">", "", "《", "", "》", "", "[", "", "]", "", "#", "", "*", "", "=", "", "-", "", ":", "", "'", "")
	dateHead = japanese.Lazy(`^(?:年月日?|年月)+`)
	numbered = japanese.Lazy(`^\d{1,2}[.)]`)
	label    = japanese.Lazy(`^([^:\n]{1,30}?) ?: ?(.+)$`)
	spaced   = japanese.Lazy(`^([^ ]{2,8}) (.+)$`)
	ends     = japanese.Lazy(`。|[a-z)]\. +[A-Z]`)
)

// about is the topic that a heading names.
func about(norm string) (topic, bool) {
	if utf8.RuneCountInString(norm) > 50 {
		return plain, false
	}
	bare := numbered.ReplaceAllString(dateHead.ReplaceAllString(ornaments.Replace(norm), ""), "")
	for _, h := range headings {
		if bare != "" && h.words.MatchString(bare) {
			return h.topic, true
		}
	}
	return plain, false
}

// newPage lays a text out.
func newPage(text string) []piece {
	var page []piece
	now, year := plain, 0
	for line := range strings.SplitSeq(text, "\n") {
		norm := japanese.Normalise(line)
		if norm == "" {
			continue
		}
		if t, ok := about(norm); ok {
			now = t
			continue
		}
		here := now
		for _, form := range []*japanese.Expr{label, spaced} { // 専門：循環器内科, or the cells of a table
			if m := form.FindStringSubmatch(norm); m != nil {
				if t, ok := about(m[1]); ok {
					here = t
					break
				}
			}
		}
		if personal.MatchString(norm) {
			here = aside
		}
		for _, raw := range sentences(line) {
			p := piece{raw: raw, norm: japanese.Normalise(raw), topic: here}
			p.dates, year = datesIn(p.norm, year)
			page = append(page, p)
		}
	}
	return page
}

// personal are lines of which a profile wants nothing.
var personal = japanese.Pattern(`生年月日|\d日 ?生(?:まれ)?|date of birth|\bd\.?o\.?b\b|配偶者|扶養|趣味|健康状態|本籍|(?:^| )(?:氏 ?名|ふりがな)(?: |:)`)

// sentences are the sentences of a line.
func sentences(line string) []string {
	var all []string
	for {
		at := ends.FindStringIndex(line)
		if at == nil {
			break
		}
		cut := at[1]
		if !strings.HasSuffix(line[at[0]:at[1]], "。") {
			cut = at[1] - 1
		}
		all = append(all, strings.TrimSpace(line[:cut]))
		line = line[cut:]
	}
	if line = strings.TrimSpace(line); line != "" {
		all = append(all, line)
	}
	return all
}

var (
	clauses = japanese.Lazy(`[、,;]`)
	cells   = japanese.Lazy(`[\t　]`)
)

// passage is what of the piece is shown for a match in its normalised text: all of a
// short one, else the clause around the match.
func (p *piece) passage(at []int) string {
	best, match := p.raw, p.norm[at[0]:at[1]]
	for _, parts := range []*japanese.Expr{clauses, cells} {
		long := utf8.RuneCountInString(best) > maxPassage
		if !long && (parts == cells || !strings.Contains(best, "、")) {
			break
		}
		for _, part := range parts.Split(best, -1) {
			if strings.Contains(japanese.Normalise(part), match) {
				best = part
				break
			}
		}
	}
	best = strings.Join(strings.Fields(best), " ")
	if runes := []rune(best); len(runes) > maxPassage {
		best = match
	}
	if runes := []rune(best); len(runes) > maxPassage {
		best = string(runes[:maxPassage-1]) + "…"
	}
	return best
}

// compile are several patterns.
func compile(exprs ...string) []*japanese.Expr {
	all := make([]*japanese.Expr, len(exprs))
	for i, e := range exprs {
		all[i] = japanese.Pattern(e)
	}
	return all
}
