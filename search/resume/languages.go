package resume

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
)

// tongues are the names of languages, those of vocab.Languages.
var tongues = []struct {
	key   string
	words *japanese.Expr
}{
	{"en", japanese.Pattern(`英語|\benglish\b`)}, {"ja", japanese.Pattern(`日本語|\bjapanese\b`)},
	{"zh", japanese.Pattern(`中国語|\b(?:mandarin|chinese)\b`)}, {"ko", japanese.Pattern(`韓国語|\bkorean\b`)},
	{"vi", japanese.Pattern(`ベトナム語|\bvietnamese\b`)}, {"pt", japanese.Pattern(`ポルトガル語|\bportuguese\b`)},
	{"es", japanese.Pattern(`スペイン語|\bspanish\b`)},
}

var (
	nextTongue = japanese.Pattern(`[、,;/。]|\p{Han}語|\b(?:english|japanese|mandarin|chinese|korean|vietnamese|portuguese|spanish|french|german)\b`)
	wellSpoken = japanese.Pattern(`流暢|堪能|ビジネス|ネイティブ|母国?語|バイリンガル|上級|問題な[くし]|診療(?:可|でき|に対応)|診察(?:可|でき|に対応)|\b(?:native|fluent(?:ly)?|business|professional|proficient|bilingual|advanced|mother tongue|c1|c2|n1)\b`)
	hardly     = japanese.Pattern(`挨拶|日常会話|初級|初歩|勉強中|学習中|少し|片言|カタコト|苦手|できません|話せません|\b(?:basic|beginner|elementary|conversational|limited|learning|some|a2|a1)\b`)
	middling   = japanese.Pattern(`中級|\b(?:intermediate|working|b2|b1|n2)\b`)
	abroad     = japanese.Pattern(`(?:米国|アメリカ|英国|イギリス|オーストラリア|豪州|カナダ|英語圏)[^。]{0,24}留学|留学[^。]{0,12}(?:米国|アメリカ|英国|イギリス|オーストラリア|豪州|カナダ)`)
)

// exams are examinations of a language. From high on a result says that one works in
// the language (TOEIC L&R 860 is its level A, CEFR C1 begins at IELTS 7 and TOEFL iBT
// 95), from fair on that it may be; below it says nothing.
var exams = []struct {
	key        string
	words      *japanese.Expr
	high, fair float64
}{
	{"en", japanese.Pattern(`\btoeic[^\d.]{0,20}(\d{3})\b`), 860, 730},
	{"en", japanese.Pattern(`\bielts[^\d]{0,20}(\d(?:\.\d)?)`), 7, 6},
	{"en", japanese.Pattern(`\btoefl[^\d]{0,20}(\d{2,3})\b`), 95, 80},
	{"zh", japanese.Pattern(`\bhsk ?(\d) ?級`), 6, 5},
	{"ko", japanese.Pattern(`\btopik ?(\d) ?級`), 6, 5},
}

var (
	eiken = japanese.Pattern(`(?:英検|実用英語技能検定)[^\d準。]{0,4}(準)?1級`)
	jlpt  = japanese.Pattern(`(?:jlpt|日本語能力試験)[^\d。]{0,6}n?1\b`)
)

// languages reads in which languages the doctor can work.
func (r *reader) languages() {
	for i := range r.page {
		p := &r.page[i]
		if p.topic == aside || later.MatchString(p.norm) {
			continue
		}
		examined := r.exams(p)
		for _, l := range tongues {
			at := l.words.FindStringIndex(p.norm)
			if at == nil || examined == l.key {
				continue
			}
			if said, sure := spoken(p, at); said {
				r.put(Found{Field: Languages, Value: l.key, Passage: p.passage(at), Sure: sure})
			}
		}
		if at := abroad.FindStringIndex(p.norm); at != nil {
			r.put(Found{Field: Languages, Value: "en", Passage: p.passage(at)})
		}
	}
}

// spoken reports whether a piece says that the language at a place is spoken well, and
// whether surely. Below a heading for languages its name alone says so.
func spoken(p *piece, at []int) (said, sure bool) {
	if strings.HasPrefix(strings.TrimSpace(p.norm[at[1]:]), "society") || strings.HasPrefix(p.norm[at[1]:], " medical") {
		return false, false
	}
	tail := p.norm[at[1]:]
	if next := nextTongue.FindStringIndex(tail); next != nil {
		tail = tail[:next[0]]
	}
	head := p.norm[:at[0]]
	if i := strings.LastIndexAny(head, "、,;/。("); i >= 0 {
		head = head[i:]
	}
	own := tail
	if strings.TrimPrefix(strings.Trim(tail, " :()-."), "and") == "" {
		own = head
	}
	switch {
	case hardly.MatchString(own):
		return false, false
	case wellSpoken.MatchString(own) || wellSpoken.MatchString(tail):
		return true, true
	case middling.MatchString(own):
		return true, false
	}
	return p.topic == language, p.topic == language
}

// exams reads results of examinations and returns the language of those, "" for none.
func (r *reader) exams(p *piece) (key string) {
	for _, e := range exams {
		m := e.words.FindStringSubmatchIndex(p.norm)
		if m == nil {
			continue
		}
		key = e.key
		if n, err := strconv.ParseFloat(p.norm[m[2]:m[3]], 64); err == nil && n >= e.fair {
			r.put(Found{Field: Languages, Value: e.key, Passage: p.passage(m[:2]), Sure: n >= e.high})
		}
	}
	if m := eiken.FindStringSubmatchIndex(p.norm); m != nil {
		key = "en"
		r.put(Found{Field: Languages, Value: "en", Passage: p.passage(m[:2]), Sure: m[2] < 0})
	}
	if m := jlpt.FindStringIndex(p.norm); m != nil {
		key = "ja"
		r.put(Found{Field: Languages, Value: "ja", Passage: p.passage(m), Sure: true})
	}
	return key
}
