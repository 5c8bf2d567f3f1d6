package search

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/enkaku/enkaku/models"
)

// indexedVersion is raised when what of a job is indexed changes, so that
// indexes grow anew.
const indexedVersion = 1

// meaningOf fingerprints what an index depends on beside the jobs: how texts
// are split, and the order of the vocabularies, which stored columns count by.
func meaningOf(a *Analyzer) string {
	h := sha256.New()
	fmt.Fprintln(h, indexedVersion, ColumnCount, TextFieldCount, a.Fingerprint())
	for _, terms := range [][]models.Term{
		models.WorkTypes.Terms(), models.WorkGroups.Terms(), models.Specialties.Terms(), models.EmploymentTypes.Terms(),
		models.RemoteLevels.Terms(), models.Prefs.Terms(), models.ScheduleTypes.Terms(), models.Languages.Terms(),
		models.LifeFits.Terms(), models.Licences.Terms(), models.Skills.Terms(), models.EquipmentItems.Terms(),
		models.Modalities.Terms(), models.CarePayments.Terms(), models.PosterKinds.Terms(), models.PayUnits.Terms(),
	} {
		for _, t := range terms {
			fmt.Fprintf(h, "%q ", t.Key)
		}
		fmt.Fprintln(h)
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}
