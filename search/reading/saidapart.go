package reading

import "regexp"

// Words of the lexicon that people type in two, of which each is a word of its
// own: 健診 判定 is the work of judging checkups, 復職 面談 that of an occupational
// physician. 在宅 診療 stays two: who types it wants to work at home.
var spaced = regexp.MustCompile(`(健診|健康診断|ドック|復職|休職|就業|病理|画像|がん|ガン|癌|予防|医療)[ 　]+(判定|面談|支援|診断|検診|医学|監修)(?:$|[ 　])`)

// underStress and atSchool are work that is named by those it is for.
var (
	underStress = regexp.MustCompile(`高ストレス(?:者)?[ 　]*(?:の)?[ 　]*(?:面接指導|面接|面談|対応)(?:$|[ 　])`)
	atSchool    = regexp.MustCompile(`(?:医学部|医大)(?:で|の|生)?[ 　]*(?:講師|教員|授業|講義|教える)(?:の)?(?:$|[ 　])`)
)

// workingWeek is Monday to Friday.
var workingWeek = regexp.MustCompile(`月(?:曜日?)?(?:から|[~〜～-])金(?:曜日?)?`)
