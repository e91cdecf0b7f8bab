//! `screenshot`: the picture of the page in README.

use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use png::{Compression, Decoder, Encoder, Filter};

use crate::command::{command, run_quietly};
use crate::steps::Steps;
use crate::{build, setup};

/// Where the picture goes.
const PICTURE: &str = "docs/page.png";

/// As the browser takes it, quickly and so not small.
const RAW: &str = "target/page.png";

/// The most bytes it may have: README is read on phones too.
const MOST_BYTES: u64 = 200_000;

/// Builds the page, opens it in Chromium and takes its picture.
pub(crate) fn run(steps: &mut Steps) -> Result<()> {
    let browser = setup::for_looking(steps)?;
    build::page(steps)?;
    steps.run("take the picture of the page", || {
        let raw = std::env::current_dir()?.join(RAW);
        let mut node = command("node", &["picture.mjs"]);
        run_quietly(node.arg(raw).current_dir(setup::browser::TESTS).env("CHROMIUM", &browser.chromium))?;
        compress(Path::new(RAW), Path::new(PICTURE))
    })?;
    let bytes = std::fs::metadata(PICTURE)?.len();
    println!("{PICTURE} has {bytes} bytes.");
    ensure!(bytes <= MOST_BYTES, "{PICTURE} has {bytes} bytes, more than {MOST_BYTES}");
    Ok(())
}

/// Writes a picture anew, the same to the last pixel. Flat areas and text shrink most without a filter.
fn compress(from: &Path, to: &Path) -> Result<()> {
    let mut reader = Decoder::new(BufReader::new(File::open(from)?)).read_info()?;
    let mut pixels = vec![0; reader.output_buffer_size().context("the picture is too large")?];
    let frame = reader.next_frame(&mut pixels)?;
    let mut encoder = Encoder::new(BufWriter::new(File::create(to)?), frame.width, frame.height);
    encoder.set_color(frame.color_type);
    encoder.set_depth(frame.bit_depth);
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels[..frame.buffer_size()])?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pixels(file: &Path) -> Vec<u8> {
        let mut reader = Decoder::new(BufReader::new(File::open(file).unwrap())).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        pixels
    }

    #[test]
    fn a_smaller_file_shows_the_same() {
        let [from, to] = ["before", "after"]
            .map(|name| std::env::temp_dir().join(format!("parked-{}-{name}.png", std::process::id())));
        let stripes: Vec<u8> =
            (0..60 * 40).flat_map(|at| if at % 60 < 20 { [250, 249, 245] } else { [0, 0, 80] }).collect();
        let mut encoder = Encoder::new(File::create(&from).unwrap(), 60, 40);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(Compression::NoCompression);
        encoder.write_header().unwrap().write_image_data(&stripes).unwrap();
        compress(&from, &to).unwrap();
        assert_eq!(pixels(&to), stripes);
        let bytes = |file: &Path| std::fs::metadata(file).unwrap().len();
        assert!(bytes(&to) < bytes(&from) / 10, "{} of {}", bytes(&to), bytes(&from));
        std::fs::remove_file(from).unwrap();
        std::fs::remove_file(to).unwrap();
    }
}
