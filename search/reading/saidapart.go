package reading

import (
	"github.com/enkaku/enkaku/search/japanese"
)

// Words of the lexicon that people type in two, of which each is a word of its
// own: 健診 判定 is the work of judging checkups, 復職 面談 that of an occupational
// physician. 在宅 診療 stays two: who types it wants to work at home.
var spaced = japanese.Lazy(`(健診|健康診断|ドック|復職|休職|就業|病理|画像|がん|ガン|癌|予防|医療)[ 　]+(判定|面談|支援|診断|検診|医学|監修)(?:$|[ 　])`)

// wordBetween are such words with how or when one works between them: ドック 家で判定.
var wordBetween = japanese.Pattern(`(健診|健康診断|人間ドック|ドック|復職|休職|就業|心電図|病理|胃カメラ|マンモ|画像)[ 　]+((?:在宅|自宅|お?家|おうち|リモート|オンライン|夜間?|朝|昼|土日|平日|週末|単発|スポット|副業)(?:で|の|から|に)?)[ 　]*` +
	`(判定|面談|支援|読影|診断)(?:医|の仕事|バイト)?(?:だけ|のみ|する|したい)?(?:$|[ 　])`)

// livesAbroad is that one is not in Japan, oneSlot one session a week.
var (
	livesAbroad = japanese.Pattern(`(?:海外|外国|国外)(?:に|で|へ)?(?:住ん(?:でい?る|でい?ても?|でも)|暮らし(?:てい?る|てい?ても?|ながら)|住み(?:ながら)?|居住(?:中)?|いる|いても?|いながら)(?:でも|も)?(?:でき(?:る)?|働ける|やれる|ok|可能?)?(?:仕事|の|人|医師)?`)
	oneSlot     = japanese.Pattern(`週(?:に)?1 ?(?:コマ|枠|単位)`)
)

// faceless is that one does not want to be seen; beside work that is signed,
// signedWork, it is name and face that are not to be shown.
var signedWork = japanese.Pattern(`記事|監修|執筆|書く|原稿|コラム|ライタ|編集`)

var faceless = japanese.Pattern(`(?:顔出し|顔写真|お?顔)(?:を|は|が|も|の)?(?:出し|見せ|写し|映し|さらし|晒し)?(?:(?:出|見せ|写|映|写ら|映ら|さらさ|晒さ|さ)?(?:し?たくない|し?ない(?:で)?|さなくて(?:も)?(?:いい|よい)?|し?なくて(?:も)?(?:いい|よい)?|せず(?:に)?|せなくて(?:も)?(?:いい|よい)?)|` +
	`なし|無し|不要|ng|嫌|いや|イヤ|無理|むり|ムリ|抜き|出ない|出さない|出さず(?:に)?|見えない)(?:の|で(?:できる|済む)?)?`)

// underStress and atSchool are work that is named by those it is for.
var (
	underStress = japanese.Lazy(`高ストレス(?:者)?[ 　]*(?:の)?[ 　]*(?:面接指導|面接|面談|対応)(?:$|[ 　])`)
	atSchool    = japanese.Lazy(`(?:医学部|医大)(?:で|の|生)?[ 　]*(?:講師|教員|授業|講義|教える)(?:の)?(?:$|[ 　])`)
)

// Times of the day that are named by what happens then: work that is over by noon
// (昼まで), and by the hour at which children are fetched (お迎えまで).
var (
	byNoon     = japanese.Lazy(`(?:お?昼|ひる|正午|お昼ご飯)(?:の?前)?まで(?:の|に|で|だけ|なら)?`)
	byFetching = japanese.Lazy(`(?:保育園|学校|幼稚園|子ども|子供|こども|学童)?の?(?:お迎え|送迎|お迎いえ)(?:の)?(?:時間|とき)?(?:(?:まで|の?前)(?:の|に|で|だけ|なら)?|(?:に|も)?(?:間に合|まにあ)(?:う|える|います)|に(?:行|い)ける|(?:が|も)あ(?:る|って)(?:ので|から|けど)?)`)
)

// cannotSpeak is a language that one does not speak: who types it looks for work
// without.
var cannotSpeak = japanese.Lazy(`(英語|中国語|韓国語)(?:は|が|も|を)?(?:全然|まったく|あまり)?(?:(?:しゃべれ|喋れ|話せ|はなせ|でき|出来|わから|分から)(?:ない|ません|なくて(?:も)?)|(?:苦手|だめ|ダメ|無理))(?:だけど|けど|ですが|です|が|な|人|医師)?`)

// partInKana is a part of the day in hiragana: ひるま, よる8時.
var partInKana = japanese.Lazy(`(^|[ 　])(お?ひるま?|よる|あさ|ごぜん(?:ちゅう)?|ごご|ゆうがた|しんや)(だけ|のみ|の|は|に|が)?($|[ 　\d])`)

var partsInKana = map[string]string{"ひる": "昼", "おひる": "昼", "ひるま": "昼間", "おひるま": "昼間", "よる": "夜", "あさ": "朝", "ごぜん": "午前", "ごぜんちゅう": "午前中", "ごご": "午後", "ゆうがた": "夕方", "しんや": "深夜"}

// goesThere is how often one goes to a place of work, in other words: 会社いくの週二.
var goesThere = japanese.Lazy(`(?:会社|職場|病院|クリニック|オフィス|現地|現場|事業所|工場)(?:に|へ)?(?:いく|行く|通う|出る|出かける|顔を出す)(?:の)?(?:は|が|のは)?(?:だけ)?(?:毎)?(週|月)(?:に)?([1-5一二三四五])(?:日|回)?`)

// workingWeek is Monday to Friday.
var workingWeek = japanese.Lazy(`月(?:曜日?)?(?:から|[~〜～-])金(?:曜日?)?`)

// Said of when alone one can work (夜しか無理), of beginning (初心者でもできる), of being
// shown how (教えてもらえる, 一人だと不安), of meetings, of pay besides by the year, and
// of a session with its length before the amount (1回3時間で4万).
var (
	onlyThen = japanese.Pattern(`([\p{Han}\d:]{1,5})しか(?:無理|むり|ムリ|でき(?:ない|ません)|出来ない|空いて(?:い?ない|ません)|働け(?:ない|ません)|時間(?:が)?(?:ない|取れない|とれない))(?:けど|ので|です|から)?`)
	beginner = japanese.Pattern(`(?:初心者|ビギナー|初めて|はじめて)(?:でも|だけど|ですが|の(?:人|医師|方)(?:でも)?|も)?(?:でき(?:る)?|ok|可|歓迎|大丈夫|安心|働ける)?(?:な|の)?`)
	guided   = japanese.Pattern(`(?:教えて|フォローして|サポートして|指導して|見守って)(?:もらえる|もらいたい|くれる|いただける|ほしい)|(?:わからない|分からない|困った)(?:こと|とき|時)?(?:を|に|も|が)?(?:聞ける|きける|相談できる|質問できる)|` +
		`(?:先輩|上の先生|上司|指導医|仲間)(?:に|と|が)?(?:聞ける|きける|相談できる|いる|教えてくれる)|(?:一人|ひとり|1人)(?:だと|じゃ|では|は|きりは)(?:不安|こわい|怖い|心細い|無理)`)
	noMeetings    = japanese.Pattern(`(?:会議|ミーティング)(?:なし|ナシ|無し|不要|ng|ゼロ|がない|のない)`)
	aYear         = japanese.Pattern(`年間(\d{2,4})万`)
	lengthBetween = japanese.Pattern(`((?:1|一) ?(?:回|コマ|日|枠))[ 　]?\d{1,2}(?:\.\d)?時間(?:半)?(?:で|の|に)?[ 　]?(\d[\d,.]*(?:万|千|円))`)
)
