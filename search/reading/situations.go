package reading

import (
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// What a person says of the own life, as the reason why work is looked for,
// demands nothing: it puts the jobs first that suit it. What the lexicon has a
// word for (one's children, one's parents) is read as that word.

// situation is something people say of themselves.
type situation struct {
	clues string // one of these stands in each
	said  *japanese.Expr
	leans []value  // jobs that suit it
	words []string // texts that speak of it
}

// itself is how such a clause goes on.
const itself = `(?:なん|な)?(?:だけど|ですが|です|なので|ので|だから|から|けど|だと|でも|で|の|が|に)?(?:でき(?:る)?|働ける|ok|可)?(?:医師|先生|人|私|身)?(?:の|でも|で|が)?`

func clause(said string) *japanese.Expr { return japanese.Pattern(`(?:` + said + `)` + itself) }

var situations = []situation{
	{"院博研専", clause(`(?:大学)?院生|大学院(?:に通いながら|の?合間(?:に)?|在学中|生|進学)|博士課程|研究(?:しながら|の合間(?:に)?|と両立)|専門医試験(?:の)?(?:勉強|前|準備)(?:中|しながら)?`),
		nil, []string{"大学院生", "副業"}},
	{"開医勤大本", clause(`開業(?:医|準備(?:中)?|資金|したて|する前|前)|医局(?:員|を?辞め(?:たい|て|る)|を?離れ(?:たい|て|る)|に(?:疲れ|内緒))?|勤務医|大学病院勤務|本業(?:(?:が|を)(?:ある|持ち|続けながら)|あり)`),
		[]value{{search.ColLifeFit, "side_job_ok", .4}}, []string{"開業医", "勤務医", "副業"}},
	{"う適メ体病怪け骨入手休が闘車杖立歩座耳目腰", clause(`(?:うつ(?:病)?|適応障害|メンタル|体調|病気|怪我|けが|骨折|入院|手術)(?:で|を|が|して)?(?:休職中?|療養中?|休んで(?:い?る)?|崩し(?:て|た)|悪く(?:て)?|退院(?:した)?(?:後|あと)?)+|休職中|がん(?:の)?治療中|闘病中|病み上がり|` +
		`車(?:椅子|いす|イス)|杖|(?:立|歩|座)(?:っていら)?(?:て|け|れ)(?:ない|なくて)|手(?:が|の)(?:震え|ふるえ|不自由|しびれ)[^ 　]{0,10}?(?:ない|できない|て|$)|耳が(?:聞こえ(?:にくい|ない|づらい)|遠い)|目が(?:見え(?:にくい|ない|づらい)|悪い)|腰が悪く(?:て)?(?:立てない)?|体力(?:が)?(?:ない|落ち)`),
		[]value{{search.ColRemote, "full_remote", .5}, {search.ColLifeFit, "own_pace", .4}, {search.ColLifeFit, "no_commute", .3}}, []string{"療養中", "体調"}},
	{"0123456789定退引高年シ", clause(`(?:[5-9]0|[5-9]\d)(?:歳|才|代)?(?:以上|過ぎ|すぎ)?(?:歳|才|代|過ぎ|すぎ|以上)|定年(?:退職)?(?:した)?(?:後|あと)?|(?:退職|引退)(?:した)?(?:後|あと)|高齢|年齢(?:制限)?(?:なし|不問|関係なく|問わず)|シニア`),
		nil, []string{"定年後", "定年", "シニア", "シニア医師", "年齢不問", "ベテラン", "70歳", "65歳", "年齢"}},
	{"独既婚バ暮子d", clause(`(?:独身|未婚|既婚|新婚|バツイチ|dinks)|(?:一人|ひとり|1人|二人|2人|ふたり|夫婦(?:二人|2人|ふたり)?)暮らし|子(?:ども|供)?(?:は|が|も)?(?:い(?:ない|ません|なくて)|居ない|おらず|なし夫婦|なしの?(?:夫婦|共働き|医師))|子なし`), nil, nil},
	{"ペ犬猫", clause(`(?:ペット|犬|猫)(?:が|を|と)?(?:いる|飼って(?:い?る)?|暮らし)`), []value{{search.ColRemote, "full_remote", .3}}, nil},
}

// subjectOf begins what makes a situation one of others, and the work with them.
var subjectOf = japanese.Pattern(`^[ 　]*(?:社員|従業員|職員|患者|面談|支援|復職|相談|対応|サポ|向け)`)

// situated takes what a person says of the own life out of words.
func (r *reader) situated(text string) string {
	if r.not {
		return text
	}
	for _, s := range situations {
		if !strings.ContainsAny(text, s.clues) {
			continue
		}
		at := s.said.FindStringIndex(text)
		if at == nil || subjectOf.MatchString(text[at[1]:]) || r.literal[japanese.Key(strings.TrimSpace(text[at[0]:at[1]]))] ||
			precededByDigit(text, at[0]) || dislikedAfter(text[at[1]:]) > 0 || beginsInside(text, at[0]) {
			continue
		}
		for _, v := range s.leans {
			ord := v.column.Vocabulary().Ordinal(v.key)
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomValue, Column: v.column, Values: search.Just(ord), Weight: v.weight})
		}
		for _, said := range s.words {
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(said), Weight: wishWeight})
		}
		r.note(strings.TrimSpace(text[at[0]:at[1]]), search.ReadGeneric, 0, vocab.Text{})
		return strings.TrimSpace(text[:at[0]] + " " + text[at[1]:])
	}
	return text
}

// beginsInside reports whether a place in a text lies in the middle of a run of
// kanji: 非勤務医.
func beginsInside(text string, at int) bool {
	return at > 0 && strings.ContainsFunc(text[max(0, at-3):at], japanese.IsKanji)
}

// Those of which the lexicon has words: children, parents, moving with a
// partner.
var ownFamily = []saying{
	{clued{"シ母父親離子", japanese.Pattern(`シングル(?:マザ|ファザ)ー?|(?:母子|父子)家庭|(?:ひとり|一人|1人)親|(?:離婚(?:し(?:て|た))?[^ 　]{0,6})?(?:ひとり|一人|1人)で子育て(?:中|しながら)?`)}, " 子育て "},
	{clued{"妻嫁奥夫旦パ", japanese.Pattern(`(?:妻|嫁|奥さん|夫|旦那|パートナー)(?:の|が)(?:出産|妊娠中?|産休|育休|つわり)(?:中|前|後|予定)?(?:で|なので|に)?`)}, " 育児 "},
	{clued{"出臨", japanese.Pattern(`(?:出産(?:予定|前|を控え(?:て|た)|したばかり)|臨月|もうすぐ(?:産|出産))(?:で|なので|の)?`)}, " 育児 "},
	{clued{"不発病障医手", japanese.Pattern(`(?:不登校|発達障害|病気|障害|医療的ケア|手のかかる)(?:の(?:ある)?|が?ある|児の)(?:子|子ども|子供|娘|息子)(?:が|を|の)?(?:いる|いて|育て(?:て(?:い?る)?|ながら)?|世話|母|親|ケア)(?:ので|から|けど|で)?`)}, " 育児 "},
	{clued{"夫妻旦嫁パ家", japanese.Pattern(`(?:夫|妻|旦那|嫁|パートナー|家族)の(?:海外(?:赴任|駐在|転勤)|留学|駐在)(?:に|で|へ)?(?:ついて(?:い|行)(?:く|った|って)|帯同(?:中|する|して)?)?(?:ので|から|けど)?`)}, " 海外在住 "},
	{clued{"夫妻旦嫁パ家転", unless{japanese.Pattern(`(?:(?:夫|妻|旦那|嫁|パートナー|家族)の(?:転勤|異動|赴任|単身赴任)|転勤族|転勤(?:が多い|ばかり))(?:に|で|へ|の妻|の夫)?(?:ついて(?:い|行)(?:く|った|って)|帯同)?(?:ので|から|けど)?`), japanese.Pattern(`海外|国外|[\p{Katakana}ー]{3,}(?:に|へ|で)(?:住|い|行|移|暮)`)}}, " どこでも "},
	{clued{"引転", japanese.Pattern(`(?:引っ?越し?|転居)(?:の)?(?:予定|する予定|が多い|ても|しても)(?:で|なので)?(?:続けられる|できる|いい|ok)?`)}, " どこでも "},
	{clued{"バば知内な秘", japanese.Pattern(`(?:会社|病院|医局|職場|勤務先|常勤先|本業|大学|上司|同僚|奥さん|妻|家族)(?:に|には|とか)?(?:絶対(?:に)?)?(?:バレ(?:ない|たくない|ず(?:に)?|ません)|ばれ(?:ない|たくない|ず(?:に)?|ません)|知られ(?:ない|たくない|ず(?:に)?)|内緒|ないしょ|秘密)(?:で|の|に)?(?:できる|働ける)?`)}, " バレない "},
	{clued{"親母父", japanese.Pattern(`(?:親|母|父|祖母|祖父|義母|義父|両親|家族)の(?:看病|世話|面倒|見守り|付き添い|通院)(?:を)?(?:(?:し|見|み)(?:ながら|て(?:い?る)?)|がある|中)?(?:ので|から|けど|で)?`)}, " 介護 "},
}
