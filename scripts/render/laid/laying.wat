;; Arithmetic of laying, eight samples at a time. Samples are Q6 in 16 bits (0..255 times 64), shares are Q15 (0..1 times 32767).
;; Lengths are in samples; what is not a whole number of 16 is rounded up, and rows have room for it.
(module
  (memory (export "memory") 1)

  ;; Samples of 8 bits to Q6.
  (func (export "widen") (param $from i32) (param $to i32) (param $length i32)
    (local $end i32) (local $bytes v128)
    (local.set $end (i32.add (local.get $from) (local.get $length)))
    (loop $next
      (local.set $bytes (v128.load (local.get $from)))
      (v128.store (local.get $to)
        (i16x8.shl (i16x8.extend_low_i8x16_u (local.get $bytes)) (i32.const 6)))
      (v128.store offset=16 (local.get $to)
        (i16x8.shl (i16x8.extend_high_i8x16_u (local.get $bytes)) (i32.const 6)))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $to (i32.add (local.get $to) (i32.const 32)))
      (br_if $next (i32.lt_u (local.get $from) (local.get $end)))))

  ;; Q6 to samples of 8 bits, rounded.
  (func (export "narrow") (param $from i32) (param $to i32) (param $length i32)
    (local $end i32) (local $half v128)
    (local.set $half (i16x8.splat (i32.const 32)))
    (local.set $end (i32.add (local.get $to) (local.get $length)))
    (loop $next
      (v128.store (local.get $to)
        (i8x16.narrow_i16x8_u
          (i16x8.shr_s
            (i16x8.add (v128.load (local.get $from)) (local.get $half)) (i32.const 6))
          (i16x8.shr_s
            (i16x8.add (v128.load offset=16 (local.get $from)) (local.get $half)) (i32.const 6))))
      (local.set $from (i32.add (local.get $from) (i32.const 32)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $to) (local.get $end)))))

  ;; at + opacity * (light - cover * at)
  (func (export "lay")
    (param $at i32) (param $light i32) (param $cover i32) (param $opacity i32) (param $length i32)
    (local $end i32) (local $share v128) (local $under v128)
    (local.set $share (i16x8.splat (local.get $opacity)))
    (local.set $end (i32.add (local.get $at) (i32.shl (local.get $length) (i32.const 1))))
    (loop $next
      (local.set $under (v128.load (local.get $at)))
      (v128.store (local.get $at)
        (i16x8.add
          (local.get $under)
          (i16x8.q15mulr_sat_s
            (local.get $share)
            (i16x8.sub
              (v128.load (local.get $light))
              (i16x8.q15mulr_sat_s (v128.load (local.get $cover)) (local.get $under))))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (local.set $light (i32.add (local.get $light) (i32.const 16)))
      (local.set $cover (i32.add (local.get $cover) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end)))))

  ;; to = one + share * (other - one)
  (func (export "mix")
    (param $to i32) (param $one i32) (param $other i32) (param $part i32) (param $length i32)
    (local $end i32) (local $share v128) (local $from v128)
    (local.set $share (i16x8.splat (local.get $part)))
    (local.set $end (i32.add (local.get $to) (i32.shl (local.get $length) (i32.const 1))))
    (loop $next
      (local.set $from (v128.load (local.get $one)))
      (v128.store (local.get $to)
        (i16x8.add
          (local.get $from)
          (i16x8.q15mulr_sat_s
            (local.get $share)
            (i16x8.sub (v128.load (local.get $other)) (local.get $from)))))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (local.set $one (i32.add (local.get $one) (i32.const 16)))
      (local.set $other (i32.add (local.get $other) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $to) (local.get $end))))))
