/** 資格確認: asked with a card (⑤′⑥⑦) or with what a paper document says (⑦); cut to what was consented to before anything leaves. */
@NullMarked
package shikaku.center.inquiry;

import org.jspecify.annotations.NullMarked;
