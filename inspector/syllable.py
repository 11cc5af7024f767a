"""Whether a word can be a Vietnamese syllable: initial, rhyme and tone as the language allows them.

It knows sounds, not words: «nghiêng» can be one, «nghương» as well; «strong», «café» and «ngh» cannot.
"""

import unicodedata
from functools import lru_cache

_INITIALS = frozenset("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split())  # noqa: SIM905
_RHYMES = frozenset(
    """
    a ac ach ai am an ang anh ao ap at au ay
    ăc ăm ăn ăng ăp ăt
    âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et
    ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc
    oong op ot
    ô ôc ôi ôm ôn ông ôp ôt
    ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uynh uyên
    uyêt uyn uyp uyt uyu
    ư ưa ưc ưi ưm ươc ươi ươm ươn ương ươp ươt ươu ưn ưng ưt ưu
    y yêm yên yêng yêt yêu
    """.split()  # noqa: SIM905 - read as a text
)
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOPPED = ("c", "ch", "p", "t")
_STOP_TONES = frozenset("\u0301\u0323")  # what ends in a stop takes sắc or nặng only


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """`word`, composed or not, in small letters or capitals, can be a Vietnamese syllable with its tone."""
    tones: list[str] = []
    letters: list[str] = []
    for character in unicodedata.normalize("NFD", word.lower()):
        (tones if character in _TONES else letters).append(character)
    bare = unicodedata.normalize("NFC", "".join(letters))
    if len(tones) > 1 or not 0 < len(bare) <= 7:
        return False
    if bare.endswith(_STOPPED) and not (tones and tones[0] in _STOP_TONES):
        return False
    return bare in _RHYMES or any(
        bare[:length] in _INITIALS and (bare[length:] in _RHYMES or bare == "gi") for length in (1, 2, 3)
    )
