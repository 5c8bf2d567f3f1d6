package search

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/enkaku/enkaku/models"
)

// analysisVersion is raised when the word analysis or what of a job is
// indexed changes, so that indexes grow anew.
const analysisVersion = 1

// meaningOf fingerprints what words mean on the board: the vocabularies, their
// synonyms, and the version of the analysis. Vocabularies are part of the
// ordinals in stored columns too.
func meaningOf() string {
	h := sha256.New()
	fmt.Fprintln(h, analysisVersion, ColumnCount, TextFieldCount)
	for _, terms := range [][]models.Term{
		models.WorkTypes.Terms(), models.WorkGroups.Terms(), models.Specialties.Terms(), models.EmploymentTypes.Terms(),
		models.RemoteLevels.Terms(), models.Prefs.Terms(), models.ScheduleTypes.Terms(), models.Languages.Terms(),
		models.LifeFits.Terms(), models.Licences.Terms(), models.Skills.Terms(), models.EquipmentItems.Terms(),
		models.Modalities.Terms(), models.CarePayments.Terms(), models.PosterKinds.Terms(), models.PayUnits.Terms(),
	} {
		fmt.Fprintf(h, "%q\n", terms)
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}
