package templates

import (
	"fmt"

	"github.com/enkaku/enkaku/models"
)

// Label returns the label of a vocabulary value in lang; the type of the
// value names the vocabulary. A value of none is shown as itself.
func Label(lang models.Lang, key any) (string, error) {
	switch k := key.(type) {
	case models.WorkType:
		return models.WorkTypes.Label(k, lang), nil
	case models.WorkGroup:
		return models.WorkGroups.Label(k, lang), nil
	case models.Specialty:
		return models.Specialties.Label(k, lang), nil
	case models.EmploymentType:
		return models.EmploymentTypes.Label(k, lang), nil
	case models.ContractNature:
		return models.ContractNatures.Label(k, lang), nil
	case models.RemoteLevel:
		return models.RemoteLevels.Label(k, lang), nil
	case models.OnsiteFrequency:
		return models.OnsiteFrequencies.Label(k, lang), nil
	case models.AllowedLocation:
		return models.AllowedLocations.Label(k, lang), nil
	case models.ScheduleType:
		return models.ScheduleTypes.Label(k, lang), nil
	}
	return labelOfDetail(lang, key)
}

// labelOfDetail is Label for the vocabularies of conditions and requirements.
func labelOfDetail(lang models.Lang, key any) (string, error) {
	switch k := key.(type) {
	case models.Licence:
		return models.Licences.Label(k, lang), nil
	case models.Skill:
		return models.Skills.Label(k, lang), nil
	case models.EquipSec:
		return models.EquipmentItems.Label(k, lang), nil
	case models.LifeFit:
		return models.LifeFits.Label(k, lang), nil
	case models.SafetyItem:
		return models.SafetyItems.Label(k, lang), nil
	case models.Pref:
		return models.Prefs.Label(k, lang), nil
	case models.Language:
		return models.Languages.Label(k, lang), nil
	case models.PosterKind:
		return models.PosterKinds.Label(k, lang), nil
	case models.CarePayment:
		return models.CarePayments.Label(k, lang), nil
	case models.PayUnit:
		return models.PayUnits.Label(k, lang), nil
	case models.Modality:
		return models.Modalities.Label(k, lang), nil
	}
	return "", fmt.Errorf("%T is no vocabulary", key)
}
